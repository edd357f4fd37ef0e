using Factory.Gates.Envelope.Globs;
using Factory.Git.Files;

namespace Factory.Gates.Envelope;

/// <summary>Says which files an envelope may be rendered to: pages that people and tools read, and nothing that anything runs.</summary>
internal static class ContextFilePath
{
    private static readonly string[] Endings = [".md", ".mdc"];

    /// <summary>What is wrong with a path; null where it may be written to.</summary>
    public static GlobMistake? MistakeIn(string path) => path switch
    {
        _ when GlobSyntax.MistakeIn(path) is not null || path.AsSpan().ContainsAny("*?{}") =>
            new($"'{path}' can't be the path of a file", "Give a path relative to the root, such as AGENTS.md"),
        _ when TreePath.IsGitsOwn(path) => new($"'{path}' is git's own", "Give a file of the repository, such as AGENTS.md"),
        _ when !Endings.Contains(Path.GetExtension(path), StringComparer.Ordinal) =>
            new($"'{path}' is no page", "Give a file that ends in .md or .mdc, such as AGENTS.md"),
        _ => null,
    };
}
