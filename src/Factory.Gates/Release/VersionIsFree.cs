using Factory.Model.Reports;

namespace Factory.Gates.Release;

/// <summary>FAC0606: nothing was released under the version that this release would take.</summary>
public static class VersionIsFree
{
    /// <summary>The check.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0606",
        "The version is free",
        Severity.Error,
        "A version is a promise about bytes. Taking one twice gives two builds one name, and nobody can tell which of them failed.");

    /// <summary>Looks the version up among the tags and in the changelog.</summary>
    /// <param name="version">SemVer 2, without a prefix.</param>
    /// <param name="tags">The repository's tags.</param>
    /// <param name="changelog">The text of <c>CHANGELOG.md</c>; empty where there is none.</param>
    public static CheckOutcome Ask(string version, IReadOnlyList<string> tags, string changelog) =>
        CheckOutcome.Looked(Info, 2, TagFindings(version, tags).Concat(ChangelogFindings(version, changelog)));

    private static IEnumerable<Finding> TagFindings(string version, IReadOnlyList<string> tags) =>
        from tag in tags
        where tag == version || tag == ReleaseTag.Of(version)
        select new Finding(
            Info.Id,
            Info.Severity,
            $"tag {tag}",
            $"Version {version} was released before: the tag '{tag}' exists",
            "Commit what is to be released, so that GitVersion counts on, or tag a higher version",
            SourceLocation.None);

    private static IEnumerable<Finding> ChangelogFindings(string version, string changelog) =>
        from line in changelog.Split('\n').Index()
        where Changelog.IsHeadingOf(version, line.Item)
        select new Finding(
            Info.Id,
            Info.Severity,
            $"changelog {version}",
            $"Version {version} already has a section in the changelog",
            "Move these entries to the section of the version they shipped in, or release a higher version",
            new(Changelog.FileName, line.Index + 1));
}
