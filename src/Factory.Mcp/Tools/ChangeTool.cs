using System.ComponentModel;
using Factory.Gates.Asking;
using ModelContextProtocol.Server;

namespace Factory.Mcp.Tools;

/// <summary>check_change: what would stop the change?</summary>
internal static class ChangeTool
{
    public static McpServerTool Of(ServedRepository repository) => ReadingTool.Of(
        "check_change",
        "What would stop the change?",
        "Holds the working tree, committed or not, against its base: plans, scope, tests, limits of size and rules. What needs a build "
        + "(compiler, tests, coverage, structure) is not asked; ./build.sh IntegrationReview asks all of it. "
        + "Nothing of the repository changes; a cache is kept in the folder of the gates' output.",
        ([Description("The number of the plan that the change builds; default: the plans that it touches or that its commits name")] int? plan = null,
            [Description("The commit, tag or branch that the change starts from; default: the merge base with the base branch")] string? @base = null,
            CancellationToken cancellation = default) => ReadingTool.AnswerAsync(async () =>
                FoundData.Of(await ChangeQuestion.AskAsync(repository.Gate with { PlanId = plan, Base = @base ?? repository.Gate.Base }, cancellation))));
}
