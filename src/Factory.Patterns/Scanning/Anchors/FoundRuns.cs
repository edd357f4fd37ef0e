using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning.Anchors;

/// <summary>What the needed runs of a rule set found in one file after the other: the memory is used again.</summary>
internal sealed class FoundRuns(int runs)
{
    /// <summary>Of each run, whether the file has it.</summary>
    public bool[] Present { get; } = new bool[runs];

    /// <summary>Of each run, whether the region that is looked at has it.</summary>
    public bool[] InRegion { get; } = new bool[runs];

    /// <summary>Of each run, whether the body of the member that is looked at has it.</summary>
    public bool[] InBody { get; } = new bool[runs];

    /// <summary>Where the runs are, by their first token.</summary>
    public Series<FoundRun> Places { get; } = new();

    public void Clear()
    {
        Array.Clear(Present);
        Array.Clear(InRegion);
        Array.Clear(InBody);
        Places.Clear();
    }

    /// <summary>Adds a place. Runs are found almost in order, so each is at most a few steps from where it belongs.</summary>
    public void Add(FoundRun place)
    {
        Present[place.Run] = true;
        Places.Add(place);
        for (var i = Places.Count - 1; i > 0 && Places[i - 1].First > place.First; i--)
        {
            Places[i] = Places[i - 1];
            Places[i - 1] = place;
        }
    }
}

/// <summary>A run at the tokens <paramref name="First"/> to <paramref name="Last"/>.</summary>
internal readonly record struct FoundRun(int Run, int First, int Last);
