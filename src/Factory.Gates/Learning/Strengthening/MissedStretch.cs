using Factory.Git.Changes;
using Factory.Patterns.Generalising;

namespace Factory.Gates.Learning.Strengthening;

/// <summary>Lines that only one side of a commit has.</summary>
/// <param name="Lines">The lines, in the file that has them.</param>
/// <param name="OtherPath">What the file is called on the other side; null where it is not there.</param>
/// <param name="Place">How many lines of both sides stand above it.</param>
internal sealed record MissedStretch(MissedLines Lines, string? OtherPath, int Place)
{
    private const int MostBetween = 3;

    /// <summary>The stretches of a file.</summary>
    public static IEnumerable<MissedStretch> Of(FileChange file, string text)
    {
        var above = 0;
        foreach (var lines in file.AddedLines)
        {
            yield return new(new(file.Path, text, [(lines.First, lines.Last)]), file.OldPath, lines.First - 1 - above);
            above += lines.Last - lines.First + 1;
        }
    }

    /// <summary>Whether lines of the other side stood here, or close by.</summary>
    public bool IsNear(MissedStretch other) => other.Lines.Path == OtherPath && Math.Abs(other.Place - Place) <= MostBetween;
}
