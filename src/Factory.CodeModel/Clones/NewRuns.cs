using Factory.CodeModel.Clones.Tokens;

namespace Factory.CodeModel.Clones;

/// <summary>Tells which runs of a file's tokens the change wrote.</summary>
internal sealed class NewRuns(TokenRun file)
{
    private readonly Lazy<LineStarts> lines = new(() => new(file.Source.Text));

    /// <summary>Whether at least half of the lines are new: one line changed within an old copy makes no new copy.</summary>
    public bool AreMostly(int start, int length)
    {
        if (file.Source.NewLines.Count == 0)
        {
            return false;
        }

        var span = lines.Value.Of(file.Starts[start], file.Starts[start + length - 1]);
        return 2 * file.Source.NewLines.Sum(added => added.SharedWith(span)) >= span.Last - span.First + 1;
    }
}
