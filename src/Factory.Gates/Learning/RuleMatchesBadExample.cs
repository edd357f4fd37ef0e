using Factory.Gates.Learning.Lessons;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>FAC0702: the rule would have caught the mistake that it was made for.</summary>
public static class RuleMatchesBadExample
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0702",
        "The rule matches the bad example",
        Severity.Error,
        "A rule that would not have caught the mistake it was made for is decoration.");

    /// <summary>One finding where nothing in the bad example matches.</summary>
    public static CheckOutcome Ask(Admission admission, CancellationToken cancellation)
    {
        if (admission.Lesson.Bad is not { } bad)
        {
            return CheckOutcome.NotApplicable(Info, "the lesson has no bad example yet");
        }

        var isMatched = ExampleFile.MatchedLines(admission.Rule, bad.Text, cancellation).Count > 0;
        return CheckOutcome.Looked(Info, 1, isMatched ? [] :
        [
            new Finding(
                Info.Id,
                Info.Severity,
                admission.Asked.Id,
                $"'{admission.Asked.Shown}' matches nothing in the bad example",
                "Widen the pattern until it matches the mistake as it really happened",
                new(admission.Path, bad.Line)),
        ]);
    }
}
