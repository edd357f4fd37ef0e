using Factory.Platform.Files;

namespace Factory.Git.History;

/// <summary>Knows the commits at which a shallow clone ends: they look like first commits that add every file.</summary>
internal sealed class ShallowEdges(string commonDirectory)
{
    /// <summary>Their ids; none in a whole clone.</summary>
    public IReadOnlySet<string> Read()
    {
        var file = Path.Combine(commonDirectory, "shallow");
        var text = File.Exists(file) ? BoundedText.Read(file) : "";
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }
}
