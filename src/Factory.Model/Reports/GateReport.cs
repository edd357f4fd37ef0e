namespace Factory.Model.Reports;

/// <summary>
/// Everything a gate has to say, in reading order. Report writers, the console and the exit code read nothing else,
/// so they can't disagree.
/// </summary>
public sealed record GateReport
{
    /// <summary>FAC0905: an empty run is not a pass.</summary>
    public static CheckInfo NothingToCheck { get; } = new(
        "FAC0905",
        "Every required check saw something to check",
        Severity.Error,
        "A check that looked at nothing says nothing: a filter that matches no test, a log that was not written, a rule whose paths are wrong.")
    {
        Leniency = Leniency.None,
    };

    private GateReport(GateSubject subject, IReadOnlyList<CheckOutcome> checks, IReadOnlyList<Finding> findings)
    {
        Subject = subject;
        Checks = checks;
        Findings = findings;
        Verdict = findings.Any(finding => finding.Severity == Severity.Error) ? Verdict.Blocked : Verdict.Passed;
    }

    /// <summary>What was judged.</summary>
    public GateSubject Subject { get; }

    /// <summary>Every check, by id.</summary>
    public IReadOnlyList<CheckOutcome> Checks { get; }

    /// <summary>Every finding: the heaviest first, then by place.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Numbers worth showing, in the order given.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The checks whose weight evidence has moved, each with how and why: they stand at the top of a report.</summary>
    public IReadOnlyList<Figure> Moved =>
        [.. Checks.Where(outcome => outcome.Check.Standing.Length > 0).Select(outcome => new Figure(outcome.Check.Id, outcome.Check.Standing))];

    /// <summary>How the modules hang together; null where the gate does not look at it.</summary>
    public ModulePicture? Picture { get; init; }

    /// <summary>Blocked when any finding is an error; a required check without an answer is one (FAC0905).</summary>
    public Verdict Verdict { get; }

    /// <summary>Computes the verdict, once, from the outcomes of all checks.</summary>
    public static GateReport Of(GateSubject subject, IEnumerable<CheckOutcome> outcomes)
    {
        IReadOnlyList<CheckOutcome> asked = [.. outcomes];
        IReadOnlyList<CheckOutcome> all = [.. asked.Append(Vacuous(asked)).OrderBy(outcome => outcome.Check.Id, StringComparer.Ordinal)];

        return new(
            subject,
            all,
            [
                .. all.SelectMany(outcome => outcome.Findings)
                    .OrderByDescending(finding => finding.Severity)
                    .ThenBy(finding => finding.Location.Path, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Location.Line)
                    .ThenBy(finding => finding.Location.Column)
                    .ThenBy(finding => finding.CheckId, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Subject, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Message, StringComparer.Ordinal),
            ]);
    }

    /// <summary>The same report with something added to each finding; severities must stay, for the verdict stands.</summary>
    public GateReport WithFindings(Func<Finding, Finding> change) =>
        new(Subject, [.. Checks.Select(outcome => outcome with { Findings = [.. outcome.Findings.Select(change)] })], [.. Findings.Select(change)])
        {
            Figures = Figures,
            Picture = Picture,
        };

    private static CheckOutcome Vacuous(IReadOnlyList<CheckOutcome> asked)
    {
        var required = asked.Where(outcome => outcome.Required).ToList();
        return CheckOutcome.Looked(
            NothingToCheck,
            required.Count,
            required.Count == 0
                ? [Vacuous("the gate", "The gate asked no required check", "List the checks that this gate must ask")]
                : Unanswered(required).Concat(asked.SelectMany(outcome => outcome.Idle)));
    }

    private static IEnumerable<Finding> Unanswered(IEnumerable<CheckOutcome> required) =>
        from outcome in required
        where outcome.State == CheckState.NotEvaluated
        select Vacuous(
            outcome.Check.Id,
            $"{outcome.Check.Id} ({outcome.Check.Title}) is required and has no answer: {outcome.Reason}",
            $"Give {outcome.Check.Id} something to look at; the reason above says what was missing");

    private static Finding Vacuous(string subject, string message, string fix) =>
        new(NothingToCheck.Id, NothingToCheck.Severity, subject, message, fix, SourceLocation.None);
}
