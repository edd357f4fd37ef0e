using Factory.Model.Reports;

namespace Factory.Reports.Wording;

/// <summary>One line of a finding's source, ready to be shown.</summary>
internal sealed record ExcerptLine(int Number, string Text, bool IsFlagged)
{
    /// <summary>The lines of an excerpt; where it is too long, those around the flagged line.</summary>
    public static IReadOnlyList<ExcerptLine> Of(SourceExcerpt? excerpt, int flagged)
    {
        if (excerpt is null)
        {
            return [];
        }

        var first = Math.Max(1, excerpt.FirstLine);
        var skip = Math.Clamp(flagged - first - (Bounds.SourceLines / 2), 0, Math.Max(0, excerpt.Lines.Count - Bounds.SourceLines));
        return
        [
            .. excerpt.Lines.Index().Skip(skip).Take(Bounds.SourceLines).Select(line =>
                new ExcerptLine(first + line.Index, PlainText.Source(line.Item), first + line.Index == flagged)),
        ];
    }
}
