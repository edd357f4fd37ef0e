using Factory.Gates.Learning.Lessons;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>FAC0703: the rule lets the right way pass.</summary>
public static class RuleIsSilentOnGoodExample
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0703",
        "The rule is silent on the good example",
        Severity.Error,
        "A rule that stops the right way as well will be switched off, and the mistake comes back.");

    /// <summary>A finding for each line of the good example that matches.</summary>
    public static CheckOutcome Ask(Admission admission, CancellationToken cancellation) => admission.Lesson.Good is not { } good
        ? CheckOutcome.NotApplicable(Info, "the lesson has no good example yet")
        : CheckOutcome.Looked(
            Info,
            1,
            from line in ExampleFile.MatchedLines(admission.Rule, good.Text, cancellation).Order()
            select new Finding(
                Info.Id,
                Info.Severity,
                admission.Asked.Id,
                $"'{admission.Asked.Shown}' matches the good example",
                "Narrow the pattern to what makes the mistake a mistake",
                new(admission.Path, good.Line + line - 1)));
}
