using Factory.Model.Plans;

namespace Factory.Gates.Envelope;

/// <summary>Finds the second-level sections of a plan's body; a heading inside of code is none.</summary>
internal static class PlanSections
{
    private const string Mark = "## ";

    /// <param name="body">The body, whose first line has the number 1.</param>
    public static IReadOnlyList<PlanSection> Of(string body)
    {
        var lines = body.Split('\n');
        var prose = MarkdownProse.Of(body);
        var headings = Enumerable.Range(0, lines.Length)
            .Where(line => prose[line].StartsWith(Mark, StringComparison.Ordinal))
            .Append(lines.Length)
            .ToList();
        return
        [
            .. headings.SkipLast(1).Select((start, index) => new PlanSection(
                lines[start][Mark.Length..].Trim().TrimEnd('#').TrimEnd(),
                string.Join('\n', lines[(start + 1)..headings[index + 1]]).Trim(),
                start + 1)),
        ];
    }
}
