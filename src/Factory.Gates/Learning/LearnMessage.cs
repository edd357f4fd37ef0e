using System.Globalization;

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
        $"{Subject(admission)}\n\nIncident: {admission.Lesson.Incident}\nLesson: {admission.Draft.Lesson}\n{Stage(admission)}";

    private static string Stage(Admission admission) => (admission.Draft.Rule, admission.Proof) is ({ } rule, { } proof)
        ? string.Create(CultureInfo.InvariantCulture, $"Stage: {rule.Rule.About("stage")}\nBacktest: {proof.OfRule.Hits.Count} hits in {proof.Backtest.Commits} commits\n")
        : "";
}
