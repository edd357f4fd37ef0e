using Factory.Gates.Handover.CleanClones;
using Factory.Model.Reports;

namespace Factory.Gates.Handover;

/// <summary>FAC0801: with nothing but the repository, and what it explains, it builds and passes its gates.</summary>
public static class CleanCloneBuilds
{
    private const int MostNamed = 10;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0801",
        "A clean clone builds and passes its gates",
        Severity.Error,
        "What builds only on the machine of whoever wrote it stops with them: nobody else can ship the next feature.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>One finding where the documented command does not pass, which names what it lacked where that was found.</summary>
    public static CheckOutcome Ask(CleanCloneFacts facts) => facts.Run switch
    {
        null => CheckOutcome.Looked(Info, 1, [Finding(
            "command",
            "The repository names no command that builds it and passes its gates",
            "Add build.sh (build.cmd on Windows), or name the command in .factory/factory.yml under handover: command:",
            SourceLocation.None)]),
        { Passed: false } run => CheckOutcome.Looked(Info, 1, [Failed(facts, run)]),
        { Gates.Count: 0 } run => CheckOutcome.NotEvaluated(Info, $"`{run.Command}` ends with 0 in a clean clone, and no gate reported in artifacts/factory/reports; name a command that runs one"),
        var run => CheckOutcome.Looked(Info, run.Gates.Count, []),
    };

    private static Finding Failed(CleanCloneFacts facts, CleanRun run)
    {
        var (subject, reason, fix) = Cause(facts, run);
        return Finding(subject, $"In a clean clone with an empty home folder `{run.Command}` {How(run)}{reason}{Said(run)}", fix, SourceLocation.None);
    }

    private static string How(CleanRun run) => run switch
    {
        { Obstacle.Length: > 0 } => $"can't be started: {run.Obstacle}",
        { TimedOut: true } => "does not end in time",
        _ => $"ends with {run.ExitCode}",
    };

    private static (string Subject, string Reason, string Fix) Cause(CleanCloneFacts facts, CleanRun run)
    {
        if (facts.Missing.Count > 0)
        {
            var names = string.Join(", ", facts.Missing.Take(MostNamed));
            var more = facts.Missing.Count > MostNamed ? $" and {facts.Missing.Count - MostNamed} more" : "";
            return (
                string.Join(", ", facts.Missing.Select(fact => fact.Name)),
                $", and with {names}{more} of this machine it passes",
                "Do without, commit it, or explain it in .factory/factory.yml under handover: needs:");
        }

        return (
            run.Command,
            facts.FailsAnyway ? ", also with everything else of this machine" : "",
            run.TimedOut ? "Give it longer under handover: timeout-minutes:, or name a command that takes less" : "Run it in a clone of your own, and commit what it lacks");
    }

    private static string Said(CleanRun run) => run.LastLines.Count == 0 ? "" : $". It said: {string.Join(" | ", run.LastLines.TakeLast(MostNamed))}";

    private static Finding Finding(string subject, string message, string fix, SourceLocation location) =>
        new(Info.Id, Info.Severity, subject, message, fix, location);
}
