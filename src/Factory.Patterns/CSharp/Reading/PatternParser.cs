using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Reading;

/// <summary>
/// Parses a pattern with Roslyn, as the first of these that it is: an expression, statements, members of a type, a <c>catch</c> or
/// <c>finally</c>, the top of a file.
/// </summary>
internal static class PatternParser
{
    private const int Longest = 20_000;
    private const int Deepest = 300;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly Attempt[] Attempts =
    [
        new("class ǁ { async object ǁ() { return ", "\n; } }", PatternContext.Statements, Expression),
        new("class ǁ { async void ǁ() { ", "\n } }", PatternContext.Statements, Statements),
        new("class ǁ { async void ǁ() { ", "\n; } }", PatternContext.Statements, Statements),
        new("class ǁ { ", "\n }", PatternContext.Members, Members),
        new("class ǁ { void ǁ() { try { } ", "\n } }", PatternContext.Statements, Clauses),
        new("", "\n", PatternContext.Members, Unit),
    ];

    private delegate IReadOnlyList<SyntaxNode>? Reading(CompilationUnitSyntax unit);

    /// <summary>The pattern; null where it is no C#, which the mistake explains.</summary>
    public static ParsedPattern? Parse(string written, out PatternMistake? mistake)
    {
        mistake = Unusable(written);
        if (mistake is not null)
        {
            return null;
        }

        var tokens = PatternLexer.Read(written);
        mistake = PatternBrackets.MistakeIn(tokens);
        if (mistake is not null)
        {
            return null;
        }

        foreach (var attempt in Attempts)
        {
            var result = attempt.Parse(written, tokens, out var failed);
            if (result is not null)
            {
                mistake = MistakeIn(result);
                return mistake is null ? result : null;
            }

            mistake = mistake is null || failed is not null && failed.Place > mistake.Place ? failed ?? mistake : mistake;
        }

        mistake ??= new(0, "this is no C#", "Write an expression, statements, a member or the top of a file");
        return null;
    }

    private static PatternMistake? MistakeIn(ParsedPattern pattern) =>
        pattern.Items.Any(item => SyntaxDepth.Exceeds(item.DescendantNodesAndSelf(), Deepest)) ? new(0, $"the pattern nests more than {Deepest} levels deep", "Write a smaller pattern")
        : pattern.Items.Any(item => item.DescendantTokens().Any(IsLooseDeep)) ? new(0, "<... ...> holds one expression, here it does not", "Write <... $X.F() ...>")
        : null;

    private static bool IsLooseDeep(SyntaxToken token) =>
        token.Text == Sign.Deep && token.Parent?.Parent is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null, RefKindKeyword.RawKind: 0 }] };

    private static PatternMistake? Unusable(string written) => written switch
    {
        _ when string.IsNullOrWhiteSpace(written) => new(0, "the pattern is empty", "Write C# with $X and ... where anything may stand"),
        { Length: > Longest } => new(0, $"the pattern has {written.Length} characters", $"Keep it below {Longest}"),
        _ when written.Contains(Sign.Letter, StringComparison.Ordinal) => new(
            written.IndexOf(Sign.Letter, StringComparison.Ordinal), $"the letter {Sign.Letter} can't be used in a pattern", "Write a metavariable"),
        _ when SyntaxDepth.IsTooDeepToParse(written) => new(0, "the pattern nests too deep to be read", "Write a smaller pattern"),
        _ => null,
    };

    private static IReadOnlyList<SyntaxNode>? Expression(CompilationUnitSyntax unit) =>
        Statements(unit) is [ReturnStatementSyntax { Expression: { } expression }, ..] ? [expression] : null;

    private static IReadOnlyList<SyntaxNode>? Statements(CompilationUnitSyntax unit) =>
        unit.Members is [ClassDeclarationSyntax { Members: [MethodDeclarationSyntax { Body: { } body }] }]
            ? [.. body.Statements.Where(statement => statement is not EmptyStatementSyntax)]
            : null;

    private static IReadOnlyList<SyntaxNode>? Members(CompilationUnitSyntax unit) =>
        unit.Members is [ClassDeclarationSyntax { Members: [_, ..] members }] ? [.. members] : null;

    private static IReadOnlyList<SyntaxNode>? Clauses(CompilationUnitSyntax unit) => Statements(unit) switch
    {
        [TryStatementSyntax { Catches: [var only], Finally: null }] => [only],
        [TryStatementSyntax { Catches: [], Finally: { } only }] => [only],
        _ => null,
    };

    private static IReadOnlyList<SyntaxNode>? Unit(CompilationUnitSyntax unit) =>
        [.. unit.Externs, .. unit.Usings, .. unit.AttributeLists, .. unit.Members.SelectMany(SyntaxLists.Unwrapped)];

    private sealed record Attempt(string Before, string After, PatternContext Context, Reading Read)
    {
        public ParsedPattern? Parse(string written, IReadOnlyList<PatternToken> tokens, out PatternMistake? mistake)
        {
            var rewritten = PatternRewriter.Rewrite(tokens, Context);
            var text = $"{Before}{rewritten.Text}{After}";
            var unit = SyntaxFactory.ParseCompilationUnit(text, options: Options);
            mistake = PatternErrors.First(unit, Before.Length, rewritten);
            var items = mistake is null ? Read(unit) : null;
            return items is [_, ..] && !IsCut(items, Read)
                ? new(written.Trim(), Shape(items), items, Types(rewritten, Before.Length))
                : null;
        }

        /// <summary>One expression is one statement; a local function is better read as a member.</summary>
        private static bool IsCut(IReadOnlyList<SyntaxNode> items, Reading read) =>
            items is [LocalFunctionStatementSyntax] || read == Expression && items[0].Parent?.Parent is BlockSyntax { Statements.Count: > 1 };

        private static PatternShape Shape(IReadOnlyList<SyntaxNode> items) => items switch
        {
            [ExpressionSyntax] => PatternShape.Expression,
            [var only] when !Sign.IsEllipsis(only) => PatternShape.Node,
            _ => PatternShape.Sequence,
        };

        private static Dictionary<int, SyntaxNode> Types(RewrittenPattern rewritten, int shift) =>
            rewritten.Types.ToDictionary(type => type.Key + shift, type => (SyntaxNode)SyntaxFactory.ParseTypeName(type.Value));
    }
}
