using System.Text.Json;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Building;

/// <summary>How a call of dotnet ended. It is written last, so that a killed call leaves none.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="TreeId">The git tree it worked on; empty where the caller gave none.</param>
/// <param name="Configuration">Debug, Release, or another.</param>
/// <param name="Tail">The last lines it printed, where it failed.</param>
public sealed record RunOutcome(int ExitCode, string TreeId, string Configuration, IReadOnlyList<string> Tail)
{
    /// <summary>Whether it was stopped because its time was up.</summary>
    public bool TimedOut { get; init; }

    /// <summary>Whether dotnet said so.</summary>
    public bool Succeeded => ExitCode == 0;

    internal void Write(string path) => AtomicFile.Write(path, JsonSerializer.Serialize(this, RunOutcomeJson.Default.RunOutcome) + "\n");

    /// <summary>Null where no call has come to its end.</summary>
    /// <exception cref="InvalidInputException">The file was changed by somebody else.</exception>
    internal static RunOutcome? Find(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var outcome = JsonSerializer.Deserialize(BoundedText.Read(path), RunOutcomeJson.Default.RunOutcome);
            return outcome is { TreeId: not null, Configuration: not null, Tail: not null } ? outcome : throw Damaged(path);
        }
        catch (JsonException)
        {
            throw Damaged(path);
        }
    }

    private static InvalidInputException Damaged(string path) =>
        new(path, "this is not the outcome of a run", "Delete it and run Compile and Test again");
}
