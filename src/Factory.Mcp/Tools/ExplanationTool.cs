using System.ComponentModel;
using Factory.Gates.Asking;
using Factory.Gates.Context;
using ModelContextProtocol.Server;

namespace Factory.Mcp.Tools;

/// <summary>explain_finding: why, and how to fix it.</summary>
internal static class ExplanationTool
{
    public static McpServerTool Of(ServedRepository repository) => ReadingTool.Of(
        "explain_finding",
        "Why is this a finding?",
        "Why a check or rule is there, what fails and passes it, how to fix a finding of it, and which rails it enforces here.",
        ([Description("The id of a check (FAC0306) or rule, or the fingerprint of a finding of the last run")] string id, CancellationToken cancellation = default) =>
            ReadingTool.AnswerAsync(async () =>
            {
                var source = await ContextSource.ReadAsync(repository.Gate, cancellation);
                return (CheckExplanation.Of(source, id, repository.ReportFolder), null);
            }));
}
