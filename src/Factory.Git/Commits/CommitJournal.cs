using System.Text.Json;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Git.Commits;

/// <summary>
/// What is about to be done to the files, the index and a branch, with all that it takes to undo it. It lies in git's own folder from
/// before the first file is written until after the branch has moved.
/// </summary>
/// <param name="Branch">The branch that moves.</param>
/// <param name="To">The commit that it moves to.</param>
/// <param name="Files">The files that are written.</param>
internal sealed record CommitJournal(string Branch, string To, IReadOnlyList<JournaledFile> Files)
{
    private const long Longest = 64 * 1024 * 1024;

    /// <summary>What the index says of the files before, one entry each.</summary>
    public required IReadOnlyList<string> IndexBefore { get; init; }

    /// <summary>What it says of them after.</summary>
    public required IReadOnlyList<string> IndexAfter { get; init; }

    /// <summary>The folders that are made for them, relative to the root, outer ones first.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>The journal that lies at a path; null where there is none.</summary>
    /// <exception cref="InvalidInputException">It can't be read.</exception>
    public static CommitJournal? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(BoundedText.ReadBytes(path, Longest), CommitJournalJson.Default.CommitJournal) : null;
        }
        catch (JsonException mistake)
        {
            throw new InvalidInputException(path, $"this journal can't be read: {mistake.Message}", "See `git status`, undo what a killed run left by hand, and remove the file");
        }
    }

    /// <summary>Writes it down before anything else is touched.</summary>
    public void Write(string path)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(this, CommitJournalJson.Default.CommitJournal);
        AtomicFile.Write(path, output => output.Write(bytes));
    }
}
