using Factory.Gates.Judging;
using Factory.Git;
using Factory.Git.Changes;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Envelope;

/// <summary>A change with everything that every gate needs to know of it, read once.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="BaseTree">The files at the base.</param>
/// <param name="Change">What differs.</param>
/// <param name="Envelope">What it is judged by.</param>
public sealed record ReviewedChange(Repository Repository, IFileTree BaseTree, ChangeSet Change, EnvelopeReading Envelope)
{
    /// <summary>Reads the envelope, finds the base, and compares it with the working tree.</summary>
    /// <exception cref="InvalidInputException">There is no repository or no such base, or the envelope has mistakes.</exception>
    public static async Task<ReviewedChange> OpenAsync(GateInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Root, input.Run, cancellation);
        var own = await EnvelopeReader.ReadOwnAsync(repository.WorkingTree, cancellation);
        var start = await repository.FindBaseAsync(new(input.Base, own.Policy.BaseBranch, input.Environment), cancellation);
        var baseTree = repository.Tree(start.Commit);
        return new(
            repository,
            baseTree,
            await repository.ChangeSinceAsync(start, cancellation),
            await EnvelopeReader.ReadAsync(own, start, baseTree, cancellation));
    }

    /// <summary>What a gate's report is about.</summary>
    public GateSubject Subject(string gate) => new(gate, Change.Base.Commit, Change.Head, Change.Base.Reason, Change.Files.Count);
}
