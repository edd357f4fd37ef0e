using Factory.Gates.Learning.Backtesting;
using Factory.Gates.Learning.Rules;
using Factory.Model.Policy;

namespace Factory.Gates.Learning.Proving;

/// <summary>What the code and its history say about a rule.</summary>
/// <param name="Policy">What it must prove.</param>
/// <param name="Incident">The commit that shows the mistake.</param>
/// <param name="Backtest">What it would have said over the history.</param>
public sealed record RuleProof(LearningPolicy Policy, Incident Incident, BacktestReport Backtest)
{
    /// <summary>Its matches in the working tree.</summary>
    public IReadOnlyList<PlacedMatch> Tree { get; init; } = [];

    /// <summary>How many files of the working tree it is about.</summary>
    public int TreeFiles { get; init; }

    /// <summary>Its matches in the code that the policy names beside the history.</summary>
    public IReadOnlyList<PlacedMatch> Corpora { get; init; } = [];

    /// <summary>How many files that code has in the rule's language.</summary>
    public int CorpusFiles { get; init; }

    /// <summary>How long it takes.</summary>
    public required RuleSpeed Speed { get; init; }

    /// <summary>The rule that matches all of it already; null where none does.</summary>
    public TestedRule? Covering { get; init; }

    /// <summary>The rule's own answer.</summary>
    public RuleBacktest OfRule => Backtest.Rules[0];

    /// <summary>What it matched in the history beside the incident.</summary>
    public IReadOnlyList<BacktestHit> OtherHits => [.. OfRule.Hits.Where(hit => !Incident.Is(hit))];

    /// <summary>How far it is trusted where the lesson does not say it: a rule that matched nothing but its incident blocks, any other is watched.</summary>
    public string Stage => Tree.Count + Corpora.Count + OtherHits.Count == 0 && !OfRule.IsFlood ? "block" : "observe";
}
