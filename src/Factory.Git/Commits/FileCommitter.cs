using System.Security.Cryptography;
using System.Text;
using Factory.Git.Commands;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Git.Commits;

/// <summary>
/// Commits files on top of HEAD without taking along anything else of the index or the working tree. The objects are made first and a
/// journal is written; then come the files, the index, and last the branch, only from where it was seen. A kill in between leaves
/// the journal, from which <see cref="RecoverAsync"/> takes back what is half done.
/// </summary>
internal sealed class FileCommitter(GitCommand git, string gitDirectory, Revisions revisions, CommitMaker maker)
{
    private string JournalPath => Path.Combine(gitDirectory, "factory-commit.json");

    public async Task<string> CommitAsync(FileCommit commit, CancellationToken cancellation)
    {
        var branch = await revisions.BranchAsync(cancellation)
            ?? throw new InvalidInputException("HEAD", "it is detached, so that a commit would belong to no branch", "Check out a branch: `git switch NAME`");
        var head = await revisions.HeadAsync(cancellation)
            ?? throw new InvalidInputException("HEAD", $"the branch {branch} has no commit yet", "Make the first commit yourself");
        var places = CommitPaths.In(git.Folder, commit.Files.Keys);
        var written = places.Keys.Where(path => !SaysAlready(places[path], commit.Files[path])).ToList();
        // Read first: what is written later must be just what was found untouched.
        IReadOnlyList<JournaledFile> files = [.. written.Select(path => Journaled(path, places[path], commit.Files[path]))];
        await UntouchedFiles.RequireAsync(git, written, cancellation);
        await Identity.RequireAsync(git, cancellation);

        using var turn = CommitTurn.Take(gitDirectory);
        var made = await maker.MakeAsync(commit, head, cancellation);
        var journal = new CommitJournal(branch, made.Id, files)
        {
            IndexBefore = await IndexEntries.ReadAsync(git, [.. places.Keys], cancellation),
            IndexAfter = [.. made.Entries.Values],
            Folders = Missing(places.Keys),
        };
        await PublishAsync(commit, journal, head, cancellation);
        return made.Id;
    }

    /// <summary>Takes back what a killed run left half done; true where there was something.</summary>
    public async Task<bool> RecoverAsync(CancellationToken cancellation)
    {
        if (!File.Exists(JournalPath))
        {
            return false;
        }

        using var turn = CommitTurn.Take(gitDirectory);
        if (CommitJournal.Read(JournalPath) is not { } journal)
        {
            return false;
        }

        // The branch moves last: where it has the commit, all was done.
        var tip = await revisions.ReferenceAsync($"refs/heads/{journal.Branch}", cancellation);
        if (tip is null || !await revisions.IsAncestorAsync(journal.To, tip, cancellation))
        {
            await new CommitUndo(git).TakeBackAsync(journal);
        }

        File.Delete(JournalPath);
        return true;
    }

    /// <summary>All of it or nothing: whatever fails, files and index are as they were.</summary>
    private async Task PublishAsync(FileCommit commit, CommitJournal journal, string head, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        journal.Write(JournalPath);

        // From here on the commit is finished or taken back, whoever stops waiting.
        var toTheEnd = CancellationToken.None;
        try
        {
            foreach (var file in journal.Files)
            {
                var full = RootedPath.Resolve(git.Folder, file.Path);
                RequireAsRead(full, file);
                AtomicFile.Write(full, commit.Files[file.Path]);
            }

            var paths = string.Concat(commit.Files.Keys.Order(StringComparer.Ordinal).Select(path => $"{path}\0"));
            await git.OutputAsync(new("update-index", "--add", "--replace", "-z", "--stdin") { Input = paths }, toTheEnd);
            await git.OutputAsync(new("update-ref", "-m", "factory: commit files", $"refs/heads/{journal.Branch}", journal.To, head), toTheEnd);
        }
        catch
        {
            await new CommitUndo(git).TakeBackAsync(journal);
            File.Delete(JournalPath);
            throw;
        }

        File.Delete(JournalPath);
    }

    private static JournaledFile Journaled(string path, string full, string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var old = new FileInfo(full);
        return old.LinkTarget is { } target
            ? new(path, null, hash) { OldTarget = target }
            : new(path, old.Exists ? BoundedText.ReadBytes(full) : null, hash) { OldTarget = "" };
    }

    /// <summary>The folders that are not there, outer ones first.</summary>
    private IReadOnlyList<string> Missing(IEnumerable<string> paths) =>
    [
        .. paths.SelectMany(path => Enumerable.Range(0, path.Length).Where(at => path[at] == '/').Select(at => path[..at]))
            .Distinct(StringComparer.Ordinal)
            .Where(folder => !Directory.Exists(Path.Combine(git.Folder, folder)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A file that nobody committed yet loses nothing where it says just what the commit will.</summary>
    private static bool SaysAlready(string full, string text) =>
        File.Exists(full) && new FileInfo(full).Length <= BoundedText.DefaultMaximum && BoundedText.Decode(BoundedText.ReadBytes(full)) == text;

    /// <summary>Making the objects takes a while, in which an editor may save.</summary>
    private static void RequireAsRead(string full, JournaledFile file)
    {
        var now = new FileInfo(full);
        if ((now.LinkTarget ?? "") != file.OldTarget
            || (file.OldTarget.Length == 0 && (now.Exists != file.Old is not null || (file.Old is { } old && !BoundedText.ReadBytes(full).AsSpan().SequenceEqual(old)))))
        {
            throw new InvalidInputException(file.Path, "this file was changed while it was about to be committed", "Look at it, and run this again");
        }
    }
}
