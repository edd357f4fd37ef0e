namespace Factory.Model.Policy;

/// <summary>What a learned rule must prove before it is admitted, and how far evidence carries it from then on.</summary>
public sealed record LearningPolicy
{
    /// <summary>The share of right hits, in percent, that a rule must have to warn.</summary>
    public int WarnFloor { get; init; } = 50;

    /// <summary>The share of right hits, in percent, that a rule must have to block.</summary>
    public int BlockFloor { get; init; } = 80;

    /// <summary>How many hits of a rule must be judged before they move it.</summary>
    public int Sample { get; init; } = 5;

    /// <summary>How many commits a rule is held against before it is admitted.</summary>
    public int Backtest { get; init; } = 1000;

    /// <summary>Globs of code that a rule is held against beside the history.</summary>
    public IReadOnlyList<string> Corpora { get; init; } = [];

    /// <summary>How many hits a rule may have in 100 commits.</summary>
    public int MostHitsPer100 { get; init; } = 5;

    /// <summary>How many milliseconds a rule may take for a megabyte of code.</summary>
    public int Slowest { get; init; } = 500;
}
