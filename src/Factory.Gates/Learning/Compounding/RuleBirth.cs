using Factory.Git.History;

namespace Factory.Gates.Learning.Compounding;

/// <summary>Finds the commit that brought a file.</summary>
internal static class RuleBirth
{
    /// <summary>Its place among the commits, newest first; their number where none of them brought it, since then all of them are younger.</summary>
    public static int Find(string path, IReadOnlyList<HistoryCommit> commits)
    {
        var birth = commits.Count;
        foreach (var (place, commit) in commits.Index())
        {
            if (commit.Files.FirstOrDefault(file => file.Path == path && file.NewBlob.Length > 0) is not { } file)
            {
                continue;
            }

            birth = file.OldBlob.Length == 0 ? place : birth;
            path = file.OldPath;
        }

        return birth;
    }
}
