using Factory.Gates.Envelope;
using Factory.Gates.Grounding;
using Factory.Gates.Planning;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0205: a plan contradicts no decision that holds, and builds on none that doesn't.</summary>
public static class DecisionsAreKept
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0205",
        "A plan contradicts no decision",
        Severity.Error,
        "What was decided was paid for once, with a discussion or an incident. A plan that contradicts it unawares pays again; one that means to must change the decision first.");

    /// <summary>Looks at each plan with each decision that is about the files which the plan touches.</summary>
    public static CheckOutcome Ask(JudgedPlans judged, PlanGround ground) =>
        ground.Rails.Decisions.Count == 0 && judged.Plans.Count > 0
            ? CheckOutcome.NotApplicable(Info, "the repository holds no decisions")
            : judged.Ask(Info, plan => [.. Contradicted(plan, ground), .. Outdated(plan, ground.Rails)]);

    private static IEnumerable<Finding> Contradicted(Plan plan, PlanGround ground)
    {
        var touched = PlanReach.Of(plan, ground.Files, ground.Policy);
        foreach (var decision in ground.Rails.InForce.Where(decision => decision.AppliesTo.Count == 0 || plan.Uses.Any(decision.IsCalled) || touched.Overlaps(decision.AppliesTo)))
        {
            foreach (var (kind, name, line) in Forbidden(plan, decision.Forbids, ground).DistinctBy(wanted => wanted.Name))
            {
                yield return new PlanFinding(
                    $"{decision.Name}: {name}",
                    $"wants {kind} '{name}', which decision {decision.Id} ({decision.Title}) forbids",
                    $"Do without it, or supersede {decision.Path} by a decision of its own first",
                    line).Of(Info, plan);
            }
        }
    }

    private static IEnumerable<(string Kind, string Name, int Line)> Forbidden(Plan plan, ForbiddenByDecision forbids, PlanGround ground) =>
    [
        .. from package in plan.Scope.Packages
           where forbids.Packages.Any(pattern => FitsInAnyCase(pattern, package))
           select ("the package", package, plan.LineOf("scope", package)),
        .. from edge in plan.Scope.Edges
           where forbids.Edges.Any(pattern => Fits(pattern, edge))
           select ("the edge", edge, plan.LineOf("scope", edge)),
        .. from type in Intended(plan, ground)
           where forbids.Types.Any(pattern => IsForbidden(type, pattern)) || forbids.Packages.Any(pattern => FitsInAnyCase(pattern, type.Thing.Text))
           select ("to use", type.Thing.Text, type.Thing.Line),
    ];

    /// <summary>The symbols that the Approach names, but for those that it names to say that they are not used.</summary>
    private static IEnumerable<GroundedThing> Intended(Plan plan, PlanGround ground)
    {
        var sentences = PlanSentences.Of(plan, "Approach");
        return ground.Things
            .Where(found => found.Plan.Id == plan.Id && found.Thing.Kind == ThingKind.Symbol && sentences.Any(sentence => sentence.First <= found.Thing.Line && found.Thing.Line <= sentence.Last))
            .Where(found => !PlanSentences.RulesOut(sentences, found.Thing));
    }

    private static bool IsForbidden(GroundedThing found, string pattern) =>
        found.FullNames.Append(found.Thing.Text).Any(name => Fits(pattern, name)) || pattern.EndsWith($".{found.Thing.Text}", StringComparison.Ordinal);

    private static bool Fits(string pattern, string name) => new Selector(SymbolKind.Type, pattern).Fits(name);

    /// <summary>Ids of packages are the same in any case.</summary>
    private static bool FitsInAnyCase(string pattern, string name) => Fits(pattern.ToUpperInvariant(), name.ToUpperInvariant());

    private static IEnumerable<Finding> Outdated(Plan plan, RailSet rails)
    {
        foreach (var use in plan.Uses)
        {
            if (rails.DecisionCalled(use) is { Status: not (DecisionStatus.Accepted or DecisionStatus.Proposed) } decision)
            {
                var instead = rails.SuccessorOf(decision) is { } successor ? $"Build on {successor.Name}, which took its place" : "Build on what holds now";
                yield return new PlanFinding(
                    decision.Name,
                    $"builds on decision {decision.Id}, which is {decision.Status.ToString().ToLowerInvariant()}",
                    instead,
                    plan.LineOf("uses", use)).Of(Info, plan);
            }
        }
    }
}
