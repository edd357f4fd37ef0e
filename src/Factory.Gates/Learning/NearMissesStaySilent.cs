using Factory.Gates.Learning.Lessons;
using Factory.Model.Reports;
using Factory.Patterns.Testing;

namespace Factory.Gates.Learning;

/// <summary>FAC0706: the rule holds on to what makes the mistake, and not to how its example happened to be written.</summary>
public static class NearMissesStaySilent
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0706",
        "Near misses stay silent",
        Severity.Error,
        "Two examples say little. A rule that matches the right way once it is laid out otherwise, or misses the mistake under other names, knows its examples by heart.");

    /// <summary>A finding for each writing of the good example that matches, and one where the bad example under other names does not.</summary>
    public static CheckOutcome Ask(Admission admission, CancellationToken cancellation)
    {
        if (admission.Lesson is not { Bad: { IsCSharp: true } bad, Good: { IsCSharp: true } good })
        {
            return CheckOutcome.NotApplicable(Info, "the examples are no C#, in which code could be written otherwise");
        }

        return CheckOutcome.Looked(Info, 1, [.. Renamed(admission, bad, cancellation), .. Matched(admission, good, cancellation)]);
    }

    private static IEnumerable<Finding> Renamed(Admission admission, LessonExample bad, CancellationToken cancellation)
    {
        var expected = ExampleFile.MatchedLines(admission.Rule, bad.Text, cancellation);
        var matched = ExampleFile.MatchedLines(admission.Rule, LocalNames.Renamed(bad.Text), cancellation);
        return from line in expected.Except(matched).Order()
               select Finding(admission, "names", $"'{admission.Asked.Shown}' misses the mistake where local names are others", "Put metavariables in the place of names", bad.Line + line - 1);
    }

    private static IEnumerable<Finding> Matched(Admission admission, LessonExample good, CancellationToken cancellation)
    {
        var renamed = LocalNames.Renamed(good.Text);
        return from line in ExampleFile.MatchedLines(admission.Rule, renamed, cancellation).Order()
               select Finding(admission, "good", $"'{admission.Asked.Shown}' matches the good example where local names are others", "Narrow the pattern to what makes the mistake a mistake", good.Line + line - 1);
    }

    private static Finding Finding(Admission admission, string subject, string message, string fix, int line) =>
        new(Info.Id, Info.Severity, $"{admission.Asked.Id} {subject}", message, fix, new(admission.Path, line));
}
