using Factory.Model.Reports;

namespace Factory.Reports.Wording;

/// <summary>The sentences a report leads with: the verdict, what it rests on, and what to do next.</summary>
internal static class Summary
{
    public static string Verdict(GateReport report) =>
        report.Verdict == Model.Reports.Verdict.Passed ? $"{report.Subject.Gate} passed" : $"{report.Subject.Gate} is blocked";

    /// <summary><c>2 errors, 1 warning</c>; what is zero is left out.</summary>
    public static string Findings(GateReport report)
    {
        var parts =
            from severity in new[] { Severity.Error, Severity.Warning, Severity.Note }
            let count = report.Findings.Count(finding => finding.Severity == severity)
            where count > 0
            select Words.Count(count, Words.Of(severity));

        var text = string.Join(", ", parts);
        return text.Length == 0 ? "no findings" : text;
    }

    /// <summary>One rule that evidence has moved: <c>no-sync-wait: warn instead of block, …</c>.</summary>
    public static string Moved(Figure moved) => $"{PlainText.Heading(moved.Name, Bounds.Name)}: {PlainText.Line(moved.Value, Bounds.Name)}";

    /// <summary><c>9 checks: 7 passed, 2 failed</c>.</summary>
    public static string Checks(GateReport report) =>
        $"{Words.Count(report.Checks.Count, "check")}: " + string.Join(
            ", ",
            from state in Enum.GetValues<CheckState>()
            let count = report.Checks.Count(outcome => outcome.State == state)
            where count > 0
            select $"{Words.Number(count)} {Words.Of(state)}");

    /// <summary>What was judged, for a person.</summary>
    public static string Change(GateSubject subject)
    {
        var files = Words.Count(subject.ChangedFiles, "changed file");
        var reason = PlainText.Line(subject.BaseReason, Bounds.Name);
        var since = subject.Base.Length == 0 ? files : $"{files} since {Short(subject.Base)}";
        return reason.Length == 0 ? since : $"{since} ({reason})";
    }

    public static string NextStep(GateReport report)
    {
        var errors = report.Findings.Count(finding => finding.Severity == Severity.Error);
        return (errors, report.Findings.Count) switch
        {
            (0, 0) => "Nothing to mend. Go on.",
            (0, var rest) => $"Nothing blocks. Read the {Words.Count(rest, "finding")} below, then go on.",
            (1, _) => $"Mend the error below, then run {report.Subject.Gate} again.",
            _ => $"Mend the {Words.Number(errors)} errors below, then run {report.Subject.Gate} again.",
        };
    }

    private static string Short(string commit) => PlainText.Line(commit, Bounds.Name) is { Length: > 12 } text ? text[..12] : commit;
}
