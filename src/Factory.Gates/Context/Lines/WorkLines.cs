using System.Globalization;
using Factory.Gates.BuildReview;
using Factory.Gates.Envelope;
using Factory.Gates.IntegrationReview;
using Factory.Gates.PlanReview;

namespace Factory.Gates.Context.Lines;

/// <summary>What to run before and after the work.</summary>
internal static class WorkLines
{
    public static IReadOnlyList<ContextLine> Of(ContextSlice slice) =>
    [
        new($"Before: {Plan(slice)} until `./build.sh {PlanReviewGate.Name}` passes; public API, packages and project references need status: approved", PlanReviewGate.Name)
        {
            Trace = [ChangeHasPlan.Info.Id],
        },
        .. slice.IsEverything
            ? [new ContextLine("`./build.sh Context --plan-id N`, or `--paths src/Folder`, prints what matters for one task", "context")]
            : Array.Empty<ContextLine>(),
        new($"After: end a commit's message with the line `Plan: {slice.Plan?.Id.ToString(CultureInfo.InvariantCulture) ?? "N"}`, and mend the work until `./build.sh {BuildReviewGate.Name}` passes, then `./build.sh {IntegrationReviewGate.Name}`", BuildReviewGate.Name)
        {
            Trace = [ChangeStaysInPlan.Info.Id],
        },
    ];

    private static string Plan(ContextSlice slice) =>
        slice.Plan is { } plan ? $"mend {plan.Path}" : $"write {PlanFolder.RelativePath}/NNNN-title.md and mend it";
}
