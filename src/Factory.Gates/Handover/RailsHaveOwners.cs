using Factory.Gates.Handover.Ownership;
using Factory.Model.Reports;

namespace Factory.Gates.Handover;

/// <summary>FAC0805: whatever was decided has somebody who answers for it, and a reason that is still there.</summary>
public static class RailsHaveOwners
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0805",
        "Every rail and rule has an owner and a reason",
        Severity.Error,
        "A rule that nobody answers for, or whose reason is lost, is either obeyed for nothing or dropped for nothing.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>A finding for each thing without an owner that is known or without a reason, and for each citation of what is gone.</summary>
    public static CheckOutcome Ask(OwnershipFacts facts) => facts.Things.Count + facts.Lost.Count == 0
        ? CheckOutcome.NotApplicable(Info, "nothing is decided in .factory/")
        : CheckOutcome.Looked(
            Info,
            facts.Things.Count + facts.Lost.Count,
            [
                .. facts.Things.SelectMany(thing => Owner(facts, thing)),
                .. facts.Things.Where(thing => thing.Reason.Length == 0).Select(NoReason),
                .. facts.Lost.Select(Gone),
            ]);

    private static IEnumerable<Finding> Owner(OwnershipFacts facts, OwnedThing thing)
    {
        if (thing.Owner.Length > 0)
        {
            return facts.Known.Hold(thing.Owner) ? [] :
            [
                Finding(
                    thing.Name,
                    thing.Owner,
                    $"'{thing.Owner}' owns {thing.What}, and neither CODEOWNERS, handover: teams: nor the history knows them",
                    $"Give it to somebody who is there, or add the team under handover: teams: of .factory/factory.yml. {facts.Known.Nearest(thing.Owner)}",
                    thing.Place),
            ];
        }

        var orphans = thing.Files.Where(file => facts.Owners.Of(file).Count == 0).ToList();
        return orphans.Count == 0 && thing.Files.Count > 0 ? [] :
        [
            Finding(
                thing.Name,
                "no owner",
                $"Nobody owns {thing.What}: {(orphans.Count == 0 ? "it names no owner" : facts.Owners.Path.Length == 0 ? "there is no CODEOWNERS file" : $"{facts.Owners.Path} has no owner for {orphans[0]}{(orphans.Count > 1 ? $" and {orphans.Count - 1} more" : "")}")}",
                "Name its owner in a CODEOWNERS file, or where it is written",
                thing.Place),
        ];
    }

    private static Finding NoReason(OwnedThing thing) => Finding(
        thing.Name, "no reason", $"Nothing says why there is {thing.What}", "Write the reason: the text of a decision or pattern, why: or lesson: in the metadata of a rule", thing.Place);

    private static Finding Gone(Citation lost) => Finding(
        lost.Cited, lost.By, $"'{lost.Cited}' is cited by {lost.By} and is gone", "Restore it, or cite what took its place", lost.Place);

    private static Finding Finding(string subject, string evidence, string message, string fix, SourceLocation place) =>
        new(Info.Id, Info.Severity, subject, message, fix, place) { Evidence = evidence };
}
