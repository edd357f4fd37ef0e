namespace Factory.Gates.Handover.Needs;

/// <summary>A line of a Markdown document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">What it says.</param>
/// <param name="Fence">The language of the fence that it stands in; null outside of one.</param>
internal sealed record MarkdownLine(int Number, string Text, string? Fence)
{
    /// <summary>The lines of a document without those that open and close a fence.</summary>
    public static IEnumerable<MarkdownLine> Of(string document)
    {
        string? mark = null;
        var language = "";
        foreach (var (index, line) in document.Split('\n').Index())
        {
            var start = line.TrimStart();
            var fence = start.StartsWith("```", StringComparison.Ordinal) || start.StartsWith("~~~", StringComparison.Ordinal);
            if (fence && mark is null)
            {
                (mark, language) = (start[..3], start.Trim('`', '~').Trim().ToLowerInvariant());
            }
            else if (mark is not null && start.StartsWith(mark, StringComparison.Ordinal))
            {
                mark = null;
            }
            else
            {
                yield return new(index + 1, line, mark is null ? null : language);
            }
        }
    }
}
