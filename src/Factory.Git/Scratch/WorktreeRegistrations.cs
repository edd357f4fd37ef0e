using System.Security.Cryptography;
using Factory.Platform.Files;

namespace Factory.Git.Scratch;

/// <summary>
/// What git remembers of scratch worktrees, in <c>worktrees/</c> of its own folder. Git's <c>worktree prune</c> is not
/// used: it would also forget worktrees of the user that are not mounted at the moment.
/// </summary>
internal sealed class WorktreeRegistrations(string commonDirectory)
{
    private const string Prefix = "factory-scratch-";
    private const int RandomDigits = 16;
    private const int LongestPath = 64 * 1024;

    private readonly string folder = Path.Combine(commonDirectory, "worktrees");

    /// <summary>A name that git will use for its registration too, and that nobody else has.</summary>
    public static string NewName() => Prefix + RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true);

    public void Remove(string name)
    {
        ScratchSlots.Delete(Path.Combine(folder, name));
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            ScratchSlots.Delete(folder);
        }
    }

    /// <summary>Removes our registrations whose worktree is gone for good, or is known to be abandoned.</summary>
    public void RemoveAbandoned(Func<string, bool> isAbandoned)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var registration in Directory.EnumerateDirectories(folder, $"{Prefix}*").ToList())
        {
            var worktree = WorktreeOf(registration);
            if (worktree is null || isAbandoned(worktree) || !Directory.Exists(Path.GetDirectoryName(worktree)))
            {
                Remove(Path.GetFileName(registration));
            }
        }
    }

    /// <summary>Git writes down where the worktree's <c>.git</c> file lies; a kill may come before that.</summary>
    private static string? WorktreeOf(string registration)
    {
        var pointer = Path.Combine(registration, "gitdir");
        return File.Exists(pointer) ? Path.GetDirectoryName(BoundedText.Read(pointer, LongestPath).TrimEnd('\n', '\r')) : null;
    }
}
