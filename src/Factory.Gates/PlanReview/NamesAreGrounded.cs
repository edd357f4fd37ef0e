using Factory.Gates.Grounding;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0204: what a plan names is there, or the plan lists it as new.</summary>
public static class NamesAreGrounded
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0204",
        "Every name in a plan exists or is listed as new",
        Severity.Error,
        "A plan that builds on code which is not there is a plan for another repository. It reads well, and falls apart when it is built.");

    /// <summary>Looks at everything that the judged plans name.</summary>
    public static CheckOutcome Ask(JudgedPlans judged, PlanGround ground)
    {
        if (judged.Plans.Count == 0 || ground.Things.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, Absence(judged, ground));
        }

        var things = ground.Things.DistinctBy(found => (found.Plan.Id, found.Thing.Kind, found.Thing.Text)).ToList();
        return CheckOutcome.Looked(Info, things.Count, things.Select(Judge).OfType<Finding>());
    }

    private static string Absence(JudgedPlans judged, PlanGround ground) => judged.Plans.Count == 0 ? judged.Absence
        : ground.Files.Count == 0 ? "the base holds no file in which a name could be looked up"
        : "no plan names anything that could be looked up";

    private static Finding? Judge(GroundedThing found) => found.State switch
    {
        GroundState.Unknown => Found(found, found.Thing.IsInProse ? Severity.Warning : Info.Severity, $"names {Kind(found.Thing.Kind)} '{found.Thing.Text}', which is nowhere in the repository", found.Suggestion),
        GroundState.Doubtful => Found(
            found, Severity.Warning, $"adds the package '{found.Thing.Text}', which is called almost like one that is in use", $"{found.Suggestion} If it is another one, list package:{found.Thing.Text} under new:"),
        _ => null,
    };

    private static Finding Found(GroundedThing found, Severity severity, string what, string fix) => new(
        Info.Id,
        severity,
        $"plan {found.Plan.Id}, {found.Thing.Text}",
        $"Plan {found.Plan.Id} ({found.Plan.Title}) {what}",
        fix,
        new(found.Plan.Path, found.Thing.Line)) { Evidence = found.Thing.Text };

    private static string Kind(ThingKind kind) => kind switch
    {
        ThingKind.Symbol => "the symbol",
        _ => $"the {kind.ToString().ToLowerInvariant()}",
    };
}
