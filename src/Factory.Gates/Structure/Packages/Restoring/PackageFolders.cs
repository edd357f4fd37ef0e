using System.Text.RegularExpressions;
using NuGet.Versioning;

namespace Factory.Gates.Structure.Packages.Restoring;

/// <summary>The folders in which NuGet keeps restored packages: <c>id/version</c>, in lower case.</summary>
/// <param name="Paths">The folders; absolute.</param>
internal sealed partial record PackageFolders(IReadOnlyList<string> Paths)
{
    private const int LongestId = 100;

    /// <summary>The nuspec of a package; null where the package is in none of the folders.</summary>
    public string? Nuspec(string id, string version)
    {
        if (id.Length > LongestId || !Id().IsMatch(id) || !NuGetVersion.TryParse(version.Trim().TrimStart('[').TrimEnd(']'), out var parsed))
        {
            return null;
        }

        var (name, number) = (id.ToLowerInvariant(), parsed.ToNormalizedString().ToLowerInvariant());
        return Paths.Select(folder => Path.Combine(folder, name, number, $"{name}.nuspec")).FirstOrDefault(File.Exists);
    }

    /// <summary>What NuGet takes for an id; it can't lead out of a folder.</summary>
    [GeneratedRegex(@"\A\w+([.-]\w+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
