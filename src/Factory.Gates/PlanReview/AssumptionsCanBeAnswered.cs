using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0210: an assumption has a probe that would show it wrong, or an owner who answers for it.</summary>
public static class AssumptionsCanBeAnswered
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0210",
        "Every assumption has a probe or an owner",
        Severity.Error,
        "An assumption that nothing tests and nobody owns is a guess which turns into a defect on the day it stops being true.");

    /// <summary>Looks for assumptions with neither.</summary>
    public static CheckOutcome Ask(JudgedPlans judged)
    {
        var assumptions = judged.Plans.SelectMany(plan => plan.Assumptions, (plan, assumption) => (plan, assumption)).ToList();
        if (assumptions.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, judged.Plans.Count == 0 ? judged.Absence : "no plan makes an assumption");
        }

        return CheckOutcome.Looked(
            Info,
            assumptions.Count,
            from pair in assumptions
            where pair.assumption.Probe.Length == 0 && pair.assumption.Owner.Length == 0
            select new Finding(
                Info.Id,
                Info.Severity,
                $"plan {pair.plan.Id}, assumption {pair.assumption.Id}",
                $"Assumption {pair.assumption.Id} of plan {pair.plan.Id} ({pair.assumption.Text}) has neither a probe nor an owner",
                "Add probe: with a test or command that would show it wrong, or owner: with who answers for it",
                new(pair.plan.Path, pair.assumption.Line)));
    }
}
