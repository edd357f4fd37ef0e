using System.Security.Cryptography;
using System.Text;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Git.Scratch;

/// <summary>
/// The places for scratch work on one repository, in the temporary folder: <c>name/</c> with <c>name.lock</c> beside
/// it. A lock that can be taken over, or a folder without a lock, is what a killed run left.
/// </summary>
internal sealed class ScratchSlots(string root, WorktreeRegistrations registrations)
{
    private const string Lock = ".lock";
    private const int Attempts = 8;

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string home = Home(root);

    /// <summary>Removes what killed runs left, and takes a new place.</summary>
    /// <exception cref="InvalidInputException">The temporary folder lies inside the repository, or belongs to someone else.</exception>
    public ScratchSlot Take()
    {
        PrepareHome();
        RemoveAbandoned();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var folder = Path.Combine(home, WorktreeRegistrations.NewName());
            if (FileLock.TryCreate(folder + Lock) is { } alive)
            {
                return new(folder, alive);
            }
        }

        throw new InvalidInputException(home, "no place for scratch work can be made here", "Check the permissions and the free space of the temporary folder");
    }

    /// <summary>Removes a folder as far as that is possible; what stays is tried again by the next run.</summary>
    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was made there.
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A program that was started there still holds a file.
        }
    }

    /// <summary>One folder a user and a repository: another user must not be able to put anything into it.</summary>
    public static string Home(string root)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Environment.UserName}\n{root}"));

        // Without links, since git writes down where a worktree really is.
        var temporary = RealPath.Of(Path.GetFullPath(Path.GetTempPath())) ?? Path.GetTempPath();
        return Path.Combine(temporary, $"factory-{Convert.ToHexStringLower(hash)[..16]}");
    }

    private void PrepareHome()
    {
        if (home.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InvalidInputException(Path.GetTempPath(), "the temporary folder lies inside the repository", "Set TMPDIR (on Windows TMP) to a folder outside of it");
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(home);
        }
        else if (!IsOurs(Directory.CreateDirectory(home, Private)))
        {
            throw new InvalidInputException(home, "this folder is a link, or others may write to it", "Remove it");
        }
    }

    private static bool IsOurs(DirectoryInfo folder) =>
        folder.LinkTarget is null && (folder.UnixFileMode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    private void RemoveAbandoned()
    {
        foreach (var path in Directory.EnumerateFiles(home, $"*{Lock}"))
        {
            // Held while its folder goes, so that two runs don't clean up at once.
            using var takenOver = FileLock.TryTakeOver(path);
            if (takenOver is not null)
            {
                Delete(path[..^Lock.Length]);
            }
        }

        foreach (var folder in Directory.EnumerateDirectories(home).Where(folder => !File.Exists(folder + Lock)))
        {
            Delete(folder);
        }

        registrations.RemoveAbandoned(folder => Path.GetDirectoryName(folder) == home && !File.Exists(folder + Lock));
    }
}
