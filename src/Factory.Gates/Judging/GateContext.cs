using Factory.Gates.Envelope;
using Factory.Git;
using Factory.Git.Changes;
using Factory.Git.Files;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Judging;

/// <summary>What every gate knows before it asks its first question: the change, the policy that judges it, and its plans.</summary>
/// <param name="Repository">The repository under review.</param>
/// <param name="Change">What lies between the base and the working tree.</param>
/// <param name="Envelope">The policy with its origin, and all plans.</param>
/// <param name="Plans">The plans of this change, by id.</param>
public sealed record GateContext(Repository Repository, ChangeSet Change, EnvelopeReading Envelope, IReadOnlyList<Plan> Plans)
{
    /// <summary>What the gate holds the change to.</summary>
    public FactoryPolicy Policy => Envelope.Policy;

    /// <summary>The files as they were where the change starts.</summary>
    public required IFileTree BaseTree { get; init; }

    /// <summary>Where is kept between runs what costs to find out; empty to keep nothing.</summary>
    public string CacheFolder { get; init; } = "";

    /// <summary>The environment variables of the run.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The files that rules and other policy are read from: the base's, unless the tree's own policy counts.</summary>
    public IFileTree PolicyTree => Change.Base.OwnPolicy ? Repository.WorkingTree : BaseTree;

    /// <summary>Opens the repository and reads the change and its envelope, once for all checks of a gate.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">No repository, an unknown base or plan, or a mistake in the envelope.</exception>
    public static async Task<GateContext> OpenAsync(GateInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Root, input.Run, cancellation);
        var tree = input.Draft is { } draft ? await DraftTree.OverAsync(repository.WorkingTree, draft, cancellation) : repository.WorkingTree;
        var own = await EnvelopeReader.ReadOwnAsync(tree, cancellation);
        var start = await BaseBranch.FindStartAsync(repository, input, own.Policy.BaseBranch, cancellation);
        var change = await repository.ChangeSinceAsync(start, cancellation);
        var baseTree = repository.Tree(start.Commit);
        var envelope = await EnvelopeReader.ReadAsync(own, start, baseTree, cancellation);

        return new(repository, change, envelope, PlansOfChange.All(own.Plans, change, input.PlanId))
        {
            BaseTree = baseTree,
            CacheFolder = input.CacheFolder,
            Environment = input.Environment,
        };
    }

    /// <summary>The head of a gate's report.</summary>
    public GateSubject Subject(string gate) => new(gate, Change.Base.Commit, Change.Head, Change.Base.Reason, Change.Files.Count);
}
