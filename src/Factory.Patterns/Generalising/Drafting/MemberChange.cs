using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>
/// Tells whether a change of what a member is declared as says something about other members. Another type, nullability or accessibility
/// does not: it is right or wrong for this member alone. What language and framework give a meaning does.
/// </summary>
internal static class MemberChange
{
    private static readonly SyntaxKind[] Deciding = [SyntaxKind.SealedKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.StaticKeyword];

    /// <summary>Whether a rule can follow from it.</summary>
    public static bool IsOfOthersToo(MemberDeclarationSyntax before, MemberDeclarationSyntax after) =>
        ChangesAttributes(before, after) || ChangesModifiers(before, after) || (IsAsyncVoid(before) && !IsAsyncVoid(after));

    /// <summary>An attribute is only missed, or wrong, where something else says what the member is for.</summary>
    private static bool ChangesAttributes(MemberDeclarationSyntax before, MemberDeclarationSyntax after) =>
        (before.AttributeLists.Count > 0 || HasBase(before)) && !Attributes(before).SequenceEqual(Attributes(after), StringComparer.Ordinal);

    private static bool ChangesModifiers(MemberDeclarationSyntax before, MemberDeclarationSyntax after) =>
        (HasBase(before) || before is FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: not null }] })
        && Deciding.Any(word => before.Modifiers.Any(word) != after.Modifiers.Any(word));

    private static bool IsAsyncVoid(MemberDeclarationSyntax member) =>
        member is MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } && member.Modifiers.Any(SyntaxKind.AsyncKeyword);

    private static bool HasBase(MemberDeclarationSyntax member) => member is TypeDeclarationSyntax { BaseList.Types.Count: > 0 };

    private static IEnumerable<string> Attributes(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => attribute.ToString()).Order(StringComparer.Ordinal);
}
