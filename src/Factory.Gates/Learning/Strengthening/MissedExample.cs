using Factory.Gates.Learning.Lessons;
using Factory.Patterns.Generalising;
using Factory.Patterns.Rules;
using Factory.Patterns.Testing;

namespace Factory.Gates.Learning.Strengthening;

/// <summary>Adds what a rule missed to its test file.</summary>
internal static class MissedExample
{
    private const int MostLines = 80;

    /// <summary>The test file with the shortest example that the stronger rule matches; null where none is short.</summary>
    public static string? Added(string test, Rule rule, MissedLines missed, CancellationToken cancellation)
    {
        var example = ExampleCode.Around(missed.Text, missed.Lines[0], cancellation)
            .FirstOrDefault(one => one.Count <= MostLines && ExampleFile.MatchedLines(rule, string.Join('\n', one), cancellation).Count > 0);
        return example is null ? null : $"{test.TrimEnd('\n')}\n\n{Marked(example, rule, cancellation)}\n";
    }

    private static string Marked(IReadOnlyList<string> example, Rule rule, CancellationToken cancellation)
    {
        var matched = ExampleFile.MatchedLines(rule, string.Join('\n', example), cancellation);
        return string.Join('\n', example.SelectMany((line, index) => matched.Contains(index + 1) ? (string[])[$"// ruleid: {rule.Id}", line] : [line])).TrimEnd('\n');
    }
}
