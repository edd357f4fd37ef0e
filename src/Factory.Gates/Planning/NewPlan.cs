using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Gates.PlanReview;
using Factory.Gates.Similarity;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Planning;

/// <summary>A plan that was just begun.</summary>
/// <param name="Path">Its file, relative to the root.</param>
/// <param name="Similar">The work that is close to its title, the closest first.</param>
public sealed record NewPlan(string Path, IReadOnlyList<SimilarWork> Similar)
{
    private const int MostSimilar = 5;

    /// <summary>Writes a plan with the next free number, what is known, and what is still to be said. It overwrites nothing.</summary>
    /// <exception cref="InvalidInputException">The title is none, the envelope is malformed, or the file can't be written.</exception>
    public static async Task<NewPlan> WriteAsync(GateInput input, string title, CancellationToken cancellation)
    {
        var checkedTitle = PlanTitle.Of(title);
        var context = await GateContext.OpenAsync(input, cancellation);
        var id = await NextIdAsync(context, cancellation);
        var text = new NewPlanText(id, checkedTitle, (await EnvelopeDigest.ReadAsync(context.PolicyTree, cancellation)).Text)
        {
            Similar = [.. SimilarWorkIsCited.Index(context.Envelope.Own.Plans, context.Envelope.Rails)
                .About(TextWords.Of(checkedTitle.Text), SimilarWorkIsCited.Threshold)
                .Take(MostSimilar)],
            Questions = OpenQuestions.For(checkedTitle, context.Policy),
        };
        var path = $"{PlanFolder.RelativePath}/{id:0000}-{checkedTitle.Slug}.md";
        AtomicFile.Create(RootedPath.Resolve(context.Repository.Root, path), $"{text}");
        return new(path, text.Similar);
    }

    /// <summary>One more than the highest number here and on the base branch, where somebody may have merged a plan since.</summary>
    private static async Task<int> NextIdAsync(GateContext context, CancellationToken cancellation)
    {
        var here = await PlanFolder.HighestIdAsync(context.Repository.WorkingTree, cancellation);
        var merged = await PlanFolder.HighestIdAsync(context.Repository.Tree(context.Change.Base.BaseTip), cancellation);
        return Math.Max(here, merged) is var highest && highest < NumberedFolder.LargestId
            ? highest + 1
            : throw new InvalidInputException(PlanFolder.RelativePath, $"the number {highest} leaves none for another plan", "Give that plan a smaller number");
    }
}
