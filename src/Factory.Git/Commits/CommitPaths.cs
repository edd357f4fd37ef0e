using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Git.Commits;

/// <summary>Finds where the files of a commit lie.</summary>
internal static class CommitPaths
{
    /// <summary>The full path of each file.</summary>
    /// <exception cref="InvalidInputException">Names every path that leaves the root or leads into git's own folder.</exception>
    public static SortedDictionary<string, string> In(string root, IEnumerable<string> paths)
    {
        var problems = new Problems();
        var places = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            try
            {
                TreePath.Require(path);
                places[path] = RootedPath.Resolve(root, path);
            }
            catch (InvalidInputException mistake)
            {
                problems.Add(mistake.Problems);
            }

            if (TreePath.IsGitsOwn(path))
            {
                problems.Add(path, "this path leads into git's own folder", "Give another path");
            }
        }

        problems.ThrowIfAny();
        return places;
    }
}
