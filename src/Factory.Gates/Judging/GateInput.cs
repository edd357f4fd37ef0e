using Factory.Platform.Processes;

namespace Factory.Gates.Judging;

/// <summary>What every gate is given.</summary>
/// <param name="Root">The repository, or a folder in it.</param>
/// <param name="Run">Starts programs.</param>
public sealed record GateInput(string Root, ProcessRunner Run)
{
    /// <summary>The commit, tag or branch that the change starts from; null to find it.</summary>
    public string? Base { get; init; }

    /// <summary>The plan that the change builds, beside those it touches or names; null for none.</summary>
    public int? PlanId { get; init; }

    /// <summary>Where is kept between runs what costs to find out; empty to keep nothing.</summary>
    public string CacheFolder { get; init; } = "";

    /// <summary>The day of the run, UTC, by which waivers expire. Where nobody says it, all of them have.</summary>
    public DateOnly Today { get; init; } = DateOnly.MaxValue;

    /// <summary>The environment variables, in which a CI service describes the change.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
