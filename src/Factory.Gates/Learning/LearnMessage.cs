namespace Factory.Gates.Learning;

/// <summary>The message of the commit that holds a lesson.</summary>
internal static class LearnMessage
{
    /// <summary>What was learned in a line, and trailers that say where it comes from.</summary>
    public static string Of(Admission admission)
    {
        var lesson = admission.Lesson;
        var decision = admission.Draft.Decision;
        var rule = admission.Draft.Rule?.Rule;
        return $"""
            learn: {rule?.Id ?? $"decision {decision[..decision.IndexOf('-', StringComparison.Ordinal)]}"} {lesson.Title}

            Incident: {lesson.Incident}
            Lesson: {admission.Draft.Lesson}
            {(rule is null ? "" : $"Stage: {rule.About("stage")}\n")}
            """.ReplaceLineEndings("\n");
    }
}
