using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Gates.PlanReview;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Asking;

/// <summary>Would PlanReview let a plan through? Asked of one that lies there, or of a text, which is not written anywhere.</summary>
public static class PlanQuestion
{
    /// <summary>What PlanReview has against the plan that the input names or drafts.</summary>
    /// <exception cref="InvalidInputException">There is no such plan, it names neither or both, or a mistake in the envelope.</exception>
    public static async Task<Answer> AskAsync(GateInput input, CancellationToken cancellation)
    {
        if (input.Draft is null == input.PlanId is null)
        {
            throw new InvalidInputException("check_plan", "it is asked about one plan", "Give the number of a plan, or the text of one");
        }

        var id = input.Draft?.Id ?? input.PlanId!.Value;
        var context = await GateContext.OpenAsync(input with { PlanId = id }, cancellation);
        var path = PlansOfChange.Find(context.Envelope.Own.Plans, id).Path;
        var report = await PlanReviewGate.RunAsync(input with { PlanId = id }, cancellation);
        return new($"plan {id}", [.. report.Findings.Where(finding => IsAbout(finding, path))], report.Checks.Count);
    }

    /// <summary>PlanReview judges the other plans of the change too; what is about none of them is about all.</summary>
    private static bool IsAbout(Finding finding, string path) => finding.Location.Path == path || !PlanFolder.Holds(finding.Location.Path);
}
