using System.Globalization;
using Factory.Model.Reports;

namespace Factory.Reports.Wording;

/// <summary>The words that every format uses for the same thing.</summary>
internal static class Words
{
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{Number(number)} {noun}s";

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    public static string Of(CheckState state) => state switch
    {
        CheckState.Passed => "passed",
        CheckState.Failed => "failed",
        CheckState.NotApplicable => "not applicable",
        _ => "not evaluated",
    };

    public static string Of(Verdict verdict) => verdict == Verdict.Passed ? "passed" : "blocked";

    /// <summary>How a check ended, and whether the gate could do without its answer.</summary>
    public static string Ending(CheckOutcome outcome) => outcome.Required || outcome.State != CheckState.NotEvaluated
        ? Of(outcome.State)
        : $"{Of(outcome.State)} (optional)";
}
