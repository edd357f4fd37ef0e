using Factory.Gates.Envelope;
using Factory.Gates.Handover.CleanClones;
using Factory.Gates.Handover.Knowledge;
using Factory.Gates.Handover.Needs;
using Factory.Gates.Handover.Ownership;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Git.Files;

namespace Factory.Gates.Handover;

/// <summary>Reads everything that Handover judges; first what costs nothing, then the clean clone.</summary>
internal sealed class HandoverReader(Repository repository, HandoverInput input)
{
    private const int MostCommits = 20_000;

    /// <exception cref="Factory.Model.Faults.InvalidInputException">The envelope or a rule is malformed.</exception>
    public async Task<HandoverFacts> ReadAsync(string head, CancellationToken cancellation)
    {
        var tree = repository.Tree(head);
        var own = await EnvelopeReader.ReadOwnAsync(tree, cancellation);
        var rules = await RuleFolder.ReadAsync(tree, cancellation);
        var needs = await new NeedInventoryReader(tree, own.Policy).ReadAsync(cancellation);
        var knowledge = await KnowledgeAsync(head, own, cancellation);
        var ownership = await OwnershipAsync(tree, own, rules, knowledge.Authors, cancellation);
        var clone = new CleanCloneReader(repository, input.Gate, own.Policy.Handover) { OnLine = input.OnLine };
        return new(own, rules, await clone.ReadAsync(tree, needs.Suspects, cancellation), needs) { Knowledge = knowledge, Ownership = ownership };
    }

    private async Task<KnowledgeFacts> KnowledgeAsync(string head, OwnEnvelope own, CancellationToken cancellation)
    {
        var commits = await repository.HistoryAsync(head, MostCommits, cancellation);
        return KnowledgeFacts.Of(commits, own.Policy) with
        {
            Remark = await repository.IsShallowAsync(cancellation) ? "the clone is shallow and has only a part of the history"
                : commits.Count == MostCommits ? $"only the last {MostCommits} commits were read"
                : "",
        };
    }

    private static async Task<OwnershipFacts> OwnershipAsync(
        IFileTree tree, OwnEnvelope own, IReadOnlyList<TestedRule> rules, IReadOnlyList<string> authors, CancellationToken cancellation)
    {
        var paths = await tree.ListAsync("", cancellation);
        var place = CodeOwners.Places.FirstOrDefault(paths.Contains);
        var owners = place is null ? CodeOwners.None : CodeOwners.Parse(await tree.ReadAsync(place, cancellation) ?? "", place);
        return new(OwnedThings.Of(own, rules, paths), owners, new(own.Policy.Handover, owners, authors), LostCitations.In(own, rules, paths));
    }
}
