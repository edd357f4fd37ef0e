using System.Globalization;
using Factory.Gates.Learning.Proving;

namespace Factory.Gates.Learning;

/// <summary>The message of the commit that holds a lesson.</summary>
internal static class LearnMessage
{
    /// <summary>What was learned, in a line.</summary>
    public static string Subject(Admission admission)
    {
        var decision = admission.Draft.Decision;
        return $"learn: {admission.Draft.Rule?.Rule.Id ?? $"decision {decision[..decision.IndexOf('-', StringComparison.Ordinal)]}"} {admission.Lesson.Title}";
    }

    /// <summary>The same, and trailers that say where it comes from.</summary>
    public static string Of(Admission admission) =>
        $"{Subject(admission)}\n\n{Reason(admission)}\nLesson: {admission.Draft.Lesson}\n{Stage(admission)}";

    /// <summary>What the history says: <c>1 hit in 20 commits</c>.</summary>
    public static string Backtest(RuleProof proof) => $"{Counted.Of(proof.OfRule.Hits.Count, "hit")} in {Counted.Of(proof.Backtest.Commits, "commit")}";

    private static string Reason(Admission admission) => admission.Missed.Length > 0 ? $"Missed: {admission.Missed}" : $"Incident: {admission.Lesson.Incident}";

    private static string Stage(Admission admission) => (admission.Draft.Rule, admission.Proof) is ({ } rule, { } proof)
        ? string.Create(CultureInfo.InvariantCulture, $"Stage: {rule.Rule.About("stage")}\nBacktest: {Backtest(proof)}\n")
        : "";
}
