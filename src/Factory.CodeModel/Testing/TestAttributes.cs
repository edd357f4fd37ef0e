using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Testing;

/// <summary>Knows the attributes of xunit, NUnit, MSTest and TUnit by their names.</summary>
internal static class TestAttributes
{
    private static readonly FrozenSet<string> Tests = FrozenSet.Create(
        StringComparer.Ordinal, "Test", "TestCase", "TestCaseSource", "TestMethod", "DataTestMethod");

    private static readonly FrozenSet<string> Skips = FrozenSet.Create(StringComparer.Ordinal, "Ignore", "Explicit", "Skip");

    private static readonly FrozenSet<string> Conditions = FrozenSet.Create(StringComparer.Ordinal, "SkipWhen", "SkipUnless");

    /// <summary>Whether they make a method a test; xunit's may be derived from (<c>WindowsFact</c>).</summary>
    public static bool AreOn(SyntaxList<AttributeListSyntax> lists) => Named(lists).Any(attribute => IsTest(attribute.Name));

    /// <summary>Whether they say always to skip a test, or all tests of a class; a skip on a condition is none.</summary>
    public static bool Skip(SyntaxList<AttributeListSyntax> lists) => Named(lists).Any(attribute =>
        Skips.Contains(attribute.Name) || (IsTest(attribute.Name) && SkipsAlways(attribute.Syntax)));

    /// <summary>Whether they say what must come out, so that no code needs to.</summary>
    public static bool Expect(SyntaxList<AttributeListSyntax> lists) => Named(lists).Any(attribute =>
        attribute.Name == "ExpectedException" || Argument(attribute.Syntax, "ExpectedResult") is not null);

    private static bool IsTest(string name) =>
        Tests.Contains(name) || name.EndsWith("Fact", StringComparison.Ordinal) || name.EndsWith("Theory", StringComparison.Ordinal);

    private static bool SkipsAlways(AttributeSyntax attribute) =>
        (Argument(attribute, "Skip") ?? Argument(attribute, "Ignore") ?? Argument(attribute, "Explicit"))
            is { RawKind: not ((int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.FalseLiteralExpression) }
        && Conditions.All(name => Argument(attribute, name) is null);

    private static ExpressionSyntax? Argument(AttributeSyntax attribute, string name) => attribute.ArgumentList?.Arguments
        .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression;

    private static IEnumerable<(string Name, AttributeSyntax Syntax)> Named(SyntaxList<AttributeListSyntax> lists) =>
        from attribute in lists.SelectMany(list => list.Attributes)
        let name = LastPart(attribute.Name)
        select (name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name, attribute);

    private static string LastPart(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
