using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Tests.Infra;

/// <summary>C# whose lines ending in <c>// !</c> are the ones on which a match must start, and no others.</summary>
internal static class Code
{
    private const string Mark = "// !";

    /// <summary>A rule for C# whose pattern and other keys are given.</summary>
    public static Rule Rule(string keys) => Assert.Single(RuleFile.Parse("r.yml", File(keys)));

    public static string File(string keys) => Some.File(keys).Replace("[regex]", "[csharp]", StringComparison.Ordinal);

    /// <summary>The mistakes in a rule for C#; its keys start on line 6, in column 5.</summary>
    public static string Problem(string keys) => string.Join('\n', Some.Problems(File(keys)));

    public static void Check(string keys, string markedSource) => Check(Rule(keys), markedSource);

    public static void CheckPattern(string pattern, string markedSource, string options = "{}") =>
        Check(Rule($"pattern: |\n  {pattern.Replace("\n", "\n  ", StringComparison.Ordinal)}\noptions: {options}"), markedSource);

    /// <summary>The texts of the matches of a pattern, in order.</summary>
    public static IEnumerable<string> Texts(string pattern, string source) =>
        Matches(Rule($"pattern: |\n  {pattern.Replace("\n", "\n  ", StringComparison.Ordinal)}"), source).Select(match => match.Text);

    public static IReadOnlyList<RuleMatch> Matches(string keys, string source, string message = "Do not") =>
        Matches(Assert.Single(RuleFile.Parse("r.yml", File(keys).Replace("Do not", message, StringComparison.Ordinal))), source);

    private static IReadOnlyList<RuleMatch> Matches(Rule rule, string source) =>
        RuleScanner.Match([rule], "src/a.cs", source, TestContext.Current.CancellationToken);

    private static void Check(Rule rule, string markedSource)
    {
        var expected = markedSource.Split('\n')
            .Select((line, index) => (Text: line, Number: index + 1))
            .Where(line => line.Text.TrimEnd().EndsWith(Mark, StringComparison.Ordinal))
            .Select(line => line.Number);

        Assert.Equal(expected, Matches(rule, markedSource).Select(match => match.Line).Distinct().Order());
    }
}
