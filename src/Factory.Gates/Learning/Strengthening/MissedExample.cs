using Factory.Gates.Learning.Lessons;
using Factory.Patterns.Generalising;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Strengthening;

/// <summary>Adds what a rule missed to its test file.</summary>
internal static class MissedExample
{
    private const int MostLines = 80;

    /// <summary>The test file with the shortest example that the stronger rule matches; null where none is short.</summary>
    public static string? Added(string test, Rule rule, MissedLines missed, CancellationToken cancellation)
    {
        var lines = missed.Text.ReplaceLineEndings("\n").Split('\n');
        var (first, last) = missed.Lines[0];
        string[] shown = [.. lines.Skip(first - 1).Take(last - first + 1)];
        string[][] examples = [["class Missed", "{", "    async Task Run()", "    {", .. shown, "    }", "}"], ["class Missed", "{", .. shown, "}"], lines];
        var example = examples.FirstOrDefault(one => one.Length <= MostLines && ExampleFile.MatchedLines(rule, string.Join('\n', one), cancellation).Count > 0);
        return example is null ? null : $"{test.TrimEnd('\n')}\n\n{Marked(example, rule, cancellation)}\n";
    }

    private static string Marked(string[] example, Rule rule, CancellationToken cancellation)
    {
        var matched = ExampleFile.MatchedLines(rule, string.Join('\n', example), cancellation);
        return string.Join('\n', example.SelectMany((line, index) => matched.Contains(index + 1) ? (string[])[$"// ruleid: {rule.Id}", line] : [line])).TrimEnd('\n');
    }
}
