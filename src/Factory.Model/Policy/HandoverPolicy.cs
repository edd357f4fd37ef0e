namespace Factory.Model.Policy;

/// <summary>What Handover asks for: whether the next feature would be as good without those who built all this.</summary>
public sealed record HandoverPolicy
{
    /// <summary>The command that builds a clean clone and passes its gates; empty for the start script with IntegrationReview.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>How long that command may take, in minutes.</summary>
    public int TimeoutMinutes { get; init; } = 30;

    /// <summary>How often it is tried again with more of the machine, to find what it lacked.</summary>
    public int Tries { get; init; } = 12;

    /// <summary>Hosts that it may reach beside the package sources.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>What it needs of the machine.</summary>
    public IReadOnlyList<HandoverNeed> Needs { get; init; } = [];

    /// <summary>Who answers for things.</summary>
    public IReadOnlyList<HandoverTeam> Teams { get; init; } = [];

    /// <summary>Globs of files in which nothing is looked for that needs an explanation, such as examples.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>The share of a module's commits, in percent, that one author may have written.</summary>
    public int Concentration { get; init; } = 80;

    /// <summary>How many authors it takes at least to have written half of a module.</summary>
    public int Authors { get; init; } = 2;

    /// <summary>Whether knowledge that too few have blocks.</summary>
    public bool ConcentrationBlocks { get; init; }
}
