namespace Factory.Patterns.Scanning.Anchors;

/// <summary>What the needed runs of a rule set found in one file after the other: the memory is used again.</summary>
internal sealed class FoundRuns(int runs)
{
    /// <summary>Of each run, whether the file has it.</summary>
    public bool[] Present { get; } = new bool[runs];

    /// <summary>The places of the runs that keep bodies, by the token they were looked for by.</summary>
    public List<FoundRun> Places { get; } = [];

    public void Clear()
    {
        Array.Clear(Present);
        Places.Clear();
    }
}

/// <summary>A run at the tokens <paramref name="First"/> to <paramref name="Last"/>.</summary>
internal readonly record struct FoundRun(int Run, int First, int Last);
