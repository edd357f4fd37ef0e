using Factory.Model.Faults;

namespace Factory.Gates.Envelope;

/// <summary>Finds the path that a user most likely meant.</summary>
internal static class NearestPath
{
    private const int Shown = 3;

    /// <summary>A sentence that names a file of the same name, or the nearest of its folder.</summary>
    public static string Suggest(string given, IReadOnlyList<string> paths)
    {
        var name = given[(given.LastIndexOf('/') + 1)..];
        var namesakes = paths.Where(path => path == name || path.EndsWith($"/{name}", StringComparison.Ordinal)).Take(Shown).ToList();
        if (namesakes.Count > 0)
        {
            return $"Did you mean {string.Join(" or ", namesakes.Select(path => $"'{path}'"))}?";
        }

        var folder = given[..(given.LastIndexOf('/') + 1)];
        var neighbours = paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && !path.AsSpan(folder.Length).Contains('/')).ToList();
        return Nearest.Suggest(given, neighbours, "Give a file of this repository");
    }
}
