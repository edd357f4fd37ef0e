using System.ComponentModel;
using Factory.Gates.Asking;
using Factory.Gates.Envelope;
using ModelContextProtocol.Server;

namespace Factory.Mcp.Tools;

/// <summary>check_plan: would the plan pass?</summary>
internal static class PlanTool
{
    public static McpServerTool Of(ServedRepository repository) => ReadingTool.Of(
        "check_plan",
        "Would the plan pass PlanReview?",
        "Judges a plan that lies in .factory/plans, or the text of one that was not written yet, which stays unwritten. "
        + "Nothing of the repository changes; a cache is kept in the folder of the gates' output.",
        ([Description("The number of the plan")] int? plan = null,
            [Description("The plan's whole text: front matter between two lines ---, then the sections Intent, Approach and Risks. Not together with plan")] string? text = null,
            CancellationToken cancellation = default) => ReadingTool.AnswerAsync(async () =>
            {
                var input = repository.Gate with { PlanId = plan, Draft = text is null ? null : PlanDraft.Of(text) };
                return FoundData.Of(await PlanQuestion.AskAsync(input, cancellation));
            }));
}
