using Factory.Gates.Envelope;
using Factory.Gates.Learning.Rules;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Handover;

/// <summary>FAC0804: what was decided is held by a check, so that whoever comes next is told.</summary>
public static class RailsAreEnforced
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0804",
        "A check enforces every rail",
        Severity.Error,
        "What no check holds, only the people hold who remember it.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>A note for each rail that is advice, a finding for each that names nothing, and one for each rule whose own example no longer proves it.</summary>
    public static CheckOutcome Ask(OwnEnvelope own, IReadOnlyList<TestedRule> rules, CancellationToken cancellation)
    {
        var rails = HandoverRails.Of(own, rules);
        var proof = RuleExamplesHold.Ask(rules, cancellation);
        return rails.Count == 0
            ? CheckOutcome.NotApplicable(Info, "nothing is decided in .factory/")
            : CheckOutcome.Looked(
                Info,
                rails.Count,
                [
                    .. rails.Where(rail => !rail.IsChecked).Select(rail => Unchecked(rail, own.Policy.Context)),
                    .. proof.Findings.Select(finding => finding with { CheckId = Info.Id }),
                ]);
    }

    private static Finding Unchecked(HandoverRail rail, ContextPolicy context) => new(
        Info.Id,
        rail.IsAdvice ? Severity.Note : Info.Severity,
        rail.Name,
        rail.IsAdvice
            ? $"{rail.Name} is advice, one of at most {context.Advice}: no check holds it"
            : $"{rail.Name} names no check that holds it, and is no advice",
        "Write a rule for it and name that under checked-by:, where a machine can tell",
        new(rail.Path));
}
