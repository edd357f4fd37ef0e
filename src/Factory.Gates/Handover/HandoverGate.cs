using Factory.Gates.Handover.Trend;
using Factory.Gates.Judging;
using Factory.Git;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Handover;

/// <summary>If whoever built this left tomorrow, would the next feature ship at the same quality? Judges the commit that is checked out.</summary>
public static class HandoverGate
{
    /// <summary>The gate's name, as its target is called.</summary>
    public const string Name = "Handover";

    /// <summary>Builds a clean clone, and looks for what only people know. It executes code of the repository, and keeps the figures of the run.</summary>
    /// <exception cref="InvalidInputException">There is no commit yet, or the envelope is malformed.</exception>
    public static async Task<GateReport> RunAsync(HandoverInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Gate.Root, input.Gate.Run, cancellation);
        var head = await repository.FindBaseAsync(new("HEAD", "", input.Gate.Environment), cancellation);
        var change = await repository.ChangeSinceAsync(head, cancellation);
        if (change.Head.Length == 0)
        {
            throw new InvalidInputException("Handover", "there is no commit yet, so there is nothing to hand over", "Commit what you have");
        }

        var facts = await new HandoverReader(repository, input).ReadAsync(change.Head, cancellation) with { Uncommitted = change.Files.Count };
        var numbers = HandoverNumbers.Of(facts);
        var before = HandoverTrend.Read(input.HistoryFile);
        HandoverTrend.Write(input.HistoryFile, change.Head, numbers);

        var subject = new GateSubject(Name, change.Head, change.Head, "HEAD, as a new clone has it", 0);
        return await Excerpts.AddAsync(Judge(subject, facts, cancellation) with
        {
            Figures = [.. HandoverNumbers.Words(facts), .. HandoverTrend.Of(numbers, before), .. HandoverNumbers.Knowledge(facts)],
        }, repository.Tree(change.Head), cancellation);
    }

    private static GateReport Judge(GateSubject subject, HandoverFacts facts, CancellationToken cancellation) => GateReport.Of(
        subject,
        [
            CleanCloneBuilds.Ask(facts.CleanClone),
            NeedsAreExplained.Ask(facts.Needs, facts.CleanClone),
            KnowledgeIsShared.Ask(facts.Knowledge, facts.Own.Policy.Handover),
            RailsAreEnforced.Ask(facts.Own, facts.Rules, cancellation),
            RailsHaveOwners.Ask(facts.Ownership),
        ]);
}
