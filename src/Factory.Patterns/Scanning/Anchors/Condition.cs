namespace Factory.Patterns.Scanning.Anchors;

/// <summary>A requirement in numbers: all of its runs and parts hold, or any of them.</summary>
internal sealed record Condition(bool IsAny, int[] Runs, Condition[] Parts)
{
    public static Condition Of(Requirement requirement, NeededRuns runs) => requirement switch
    {
        Requirement.Token token => new(IsAny: false, [runs.Add([token.Text]).Number], []),
        Requirement.Run run => new(IsAny: false, [runs.Add(run.Tokens.Tokens).Number], []),
        Requirement.AllOf all => new(IsAny: false, [], [.. all.Parts.Select(part => Of(part, runs))]),
        Requirement.AnyOf any => new(IsAny: true, [], [.. any.Parts.Select(part => Of(part, runs))]),
        _ => throw new ArgumentException($"{requirement.GetType().Name} is no requirement", nameof(requirement)),
    };

    /// <summary>Whether it holds without any run.</summary>
    public bool IsAlways { get; } = IsAny ? Array.Exists(Parts, part => part.IsAlways) : Runs.Length == 0 && Array.TrueForAll(Parts, part => part.IsAlways);

    public bool Holds(bool[] present)
    {
        foreach (var run in Runs)
        {
            if (present[run] == IsAny)
            {
                return IsAny;
            }
        }

        foreach (var part in Parts)
        {
            if (part.Holds(present) == IsAny)
            {
                return IsAny;
            }
        }

        return !IsAny;
    }
}
