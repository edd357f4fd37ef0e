using Factory.Model.Reports;

namespace Factory.Reports.Tests.Infra;

/// <summary>Values a test does not care about.</summary>
internal static class Some
{
    public static CheckInfo Check { get; } = new(
        "FAC0302", "Tests pass", Severity.Error, "A change whose tests fail does not do what its author thinks it does.");

    public static GateSubject Subject { get; } = new(
        "BuildReview", "9483d1d29a3be2a4b37e2f45f2b5cd3a5b7b31c0", "5c1d4f7a9be2a4b37e2f45f2b5cd3a5b7b31c0aa", "merge base with main", 14);

    /// <summary>A report with every state, every severity and every kind of place.</summary>
    public static GateReport Report { get; } = GateReport.Of(
        Subject,
        [
            CheckOutcome.Looked(
                Check,
                212,
                [
                    Finding("Ordering.Tests.ExportTests.Header", "The header names no column 'Total'") with
                    {
                        Location = new("tests/Ordering.Tests/ExportTests.cs", 12, 9),
                        Excerpt = new(10, ["[Fact]", "public void Header() =>", "\tAssert.Equal(\"Id,Total\", Export.Header());", "", "private"]),
                    },
                    Finding("Ordering.Tests.ExportTests.Rows", "Rows are out of order"),
                ]),
            CheckOutcome.Looked(
                new("FAC0304", "Tests run the changed lines", Severity.Warning, "Lines that no test runs are lines that nobody has seen work."),
                48,
                [
                    Finding("src/Ordering/Export.cs", "Only 61 % of 48 changed lines ran") with
                    {
                        CheckId = "FAC0304", Severity = Severity.Warning, Location = new("src/Ordering/Export.cs", 30),
                    },
                ]),
            CheckOutcome.Looked(
                new("no-console", "Library code does not print", Severity.Note, ""),
                31,
                [Finding("src/Ordering/Log.cs", "It prints") with { CheckId = "no-console", Severity = Severity.Note, Location = new("src/Ordering/Log.cs") }]),
            CheckOutcome.Looked(new("FAC0301", "The compiler has nothing against the code", Severity.Error, "A warning is a bug that has not met its day."), 9, []),
            CheckOutcome.NotApplicable(new("FAC0303", "Every criterion has its test", Severity.Error, "What no test holds is lost."), "the change has no plan"),
            CheckOutcome.NotEvaluated(new("FAC0306", "The change stays within its plan", Severity.Error, "Nobody reviewed the rest."), "the plan could not be read"),
            CheckOutcome.NotEvaluated(new("FAC0308", "No new warning signs", Severity.Note, "They add up."), "it is switched off") with { Required = false },
        ]) with
    {
        Figures = [new("Tests", "212 run, 2 failed"), new("Coverage of changed lines", "61 % of 48")],
    };

    public static Finding Finding(string subject, string message) =>
        new(Check.Id, Severity.Error, subject, message, "Mend the code, or the test if it asks for the wrong thing", SourceLocation.None);

    public static GateReport ReportOf(params IEnumerable<Finding> findings) =>
        GateReport.Of(Subject, [CheckOutcome.Looked(Check, 1, findings)]);

    /// <summary>A report with a rule that evidence has moved.</summary>
    public static GateReport Moved { get; } = GateReport.Of(
        Subject,
        [CheckOutcome.Looked(new("no-wait", "Await it", Severity.Warning, "") { Standing = "warn instead of block, 3 of 12 hits confirmed" }, 1, [])]);

    public static GateReport Passed { get; } = GateReport.Of(Subject, [CheckOutcome.Looked(Check, 212, [])]);
}
