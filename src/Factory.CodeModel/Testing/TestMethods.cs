using Factory.CodeModel.Metrics;
using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Testing;

/// <summary>Reads the tests of a C# file.</summary>
public static class TestMethods
{
    /// <summary>The tests in file order; both sides of an <c>#if</c> count.</summary>
    public static IReadOnlyList<TestMethod> Of(string text, CancellationToken cancellation) =>
        !MayHoldTests(text)
            ? []
            :
            [
                .. ParsedVariants.Of(text, cancellation).Units
                    .SelectMany(unit => Of(unit, cancellation))
                    .DistinctBy(test => (test.Id, test.Line))
                    .OrderBy(test => test.Line),
            ];

    /// <summary>The names of the methods of a file whose bodies assert something.</summary>
    public static IReadOnlySet<string> Asserting(string text, CancellationToken cancellation) => ParsedVariants.Of(text, cancellation).Units
        .SelectMany(unit => new Assertions(unit).AssertingNames)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>A cheap look, so that most files are not parsed.</summary>
    private static bool MayHoldTests(string text) =>
        text.Contains("Fact", StringComparison.Ordinal) || text.Contains("Theory", StringComparison.Ordinal) || text.Contains("Test", StringComparison.Ordinal);

    private static IEnumerable<TestMethod> Of(CompilationUnitSyntax unit, CancellationToken cancellation)
    {
        var assertions = new Assertions(unit);
        foreach (var method in assertions.Methods.Where(method => TestAttributes.AreOn(method.AttributeLists)))
        {
            cancellation.ThrowIfCancellationRequested();
            var span = method.GetLocation().GetLineSpan();
            var asserts = TestAttributes.Expect(method.AttributeLists) || assertions.AreIn(method);
            yield return new(
                MemberNames.Of(method),
                method.Identifier.ValueText,
                new(span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1),
                method.Identifier.GetLocation().GetLineSpan().StartLinePosition.Line + 1)
            {
                Body = Written.Of((SyntaxNode?)method.Body ?? method.ExpressionBody),
                IsSkipped = TestAttributes.Skip(method.AttributeLists) || method.Ancestors().OfType<TypeDeclarationSyntax>().Any(type => TestAttributes.Skip(type.AttributeLists)),
                Asserts = asserts,
                Calls = asserts ? [] : assertions.CallsOf(method),
            };
        }
    }
}
