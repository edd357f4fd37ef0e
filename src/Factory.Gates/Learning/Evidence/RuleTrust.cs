using System.Globalization;
using Factory.Model.Policy;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Evidence;

/// <summary>
/// How far a rule is trusted: the stage that it declares, moved by at most one as its judged hits show. Each stage has a floor for the
/// share of hits that are right. A rule goes up where the whole Wilson interval of its share lies above the floor of the next stage, and
/// down where the whole interval lies below the floor of its own. In between, and where too few hits were judged, its word counts.
/// </summary>
/// <param name="Declared">What the rule says itself.</param>
/// <param name="Effective">What counts.</param>
public sealed record RuleTrust(RuleStage Declared, RuleStage Effective)
{
    /// <summary>How many of its hits were right.</summary>
    public int Confirmed { get; private init; }

    /// <summary>How many of its hits were wrong.</summary>
    public int Dismissed { get; private init; }

    /// <summary>How many of its hits were judged.</summary>
    public int Judged => Confirmed + Dismissed;

    /// <summary>Between what the share of right hits lies.</summary>
    public WilsonInterval Share => WilsonInterval.Of(Confirmed, Judged);

    /// <summary>Whether evidence counts for more than the rule's own word.</summary>
    public bool IsMoved => Effective != Declared;

    /// <summary>The floor, from 0 to 1, that moved it.</summary>
    private double Floor { get; init; }

    /// <summary>How far a rule is trusted after its hits were judged.</summary>
    public static RuleTrust Of(RuleStage declared, int confirmed, int dismissed, LearningPolicy policy)
    {
        var kept = new RuleTrust(declared, declared) { Confirmed = confirmed, Dismissed = dismissed };
        if (kept.Judged < policy.Sample)
        {
            return kept;
        }

        if (declared > RuleStage.Observe && kept.Share.Upper < FloorOf(declared, policy))
        {
            return kept with { Effective = declared - 1, Floor = FloorOf(declared, policy) };
        }

        return declared < RuleStage.Block && kept.Share.Lower > FloorOf(declared + 1, policy)
            ? kept with { Effective = declared + 1, Floor = FloorOf(declared + 1, policy) }
            : kept;
    }

    /// <summary>A line for a reader: <c>warn instead of block, 3 of 12 hits confirmed (Wilson 95 %: 0.09 to 0.53, floor 0.80)</c>.</summary>
    public override string ToString()
    {
        var stage = IsMoved ? $"{Word(Effective)} instead of {Word(Declared)}" : Word(Declared);
        var floor = IsMoved ? string.Create(CultureInfo.InvariantCulture, $", floor {Floor:0.00}") : "";
        return Judged == 0
            ? $"{stage}, no hit judged"
            : string.Create(CultureInfo.InvariantCulture, $"{stage}, {Confirmed} of {Judged} hits confirmed (Wilson 95 %: {Share}{floor})");
    }

    private static double FloorOf(RuleStage stage, LearningPolicy policy) => (stage == RuleStage.Block ? policy.BlockFloor : policy.WarnFloor) / 100.0;

    private static string Word(RuleStage stage) => stage.ToString().ToLowerInvariant();
}
