using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Backtesting;

/// <summary>What a rule would have said over the history.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Hits">What commits added, from the newest commit to the oldest, by path and line.</param>
/// <param name="Exposures">The commits, newest first, that wrote files which the rule is about: those that could have made the mistake.</param>
public sealed record RuleBacktest(Rule Rule, IReadOnlyList<BacktestHit> Hits, IReadOnlyList<string> Exposures)
{
    /// <summary>Whether it matches so often that its hits are not told: such a rule says nothing.</summary>
    public bool IsFlood { get; init; }
}
