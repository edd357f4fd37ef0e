using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Git.Commits;

/// <summary>Lets one run at a time write files, index and branch; the turn of a run that was killed is free.</summary>
internal static class CommitTurn
{
    private const string Lock = "factory-commit.lock";

    /// <exception cref="InvalidInputException">Another run has it.</exception>
    public static FileLock Take(string gitDirectory)
    {
        var path = Path.Combine(gitDirectory, Lock);
        return FileLock.TryCreate(path) ?? FileLock.TryTakeOver(path)
            ?? throw new InvalidInputException("git", "another run is committing here at this moment", "Wait for it and run this again");
    }
}
