using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Git;

namespace Factory.Gates.Context;

/// <summary>Names the envelope of the working tree, as a plan that is written now names it under <c>envelope:</c>.</summary>
public static class ContextDigest
{
    /// <summary>The digest, whether or not a rendered file is stale.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">There is no repository, or a file of the envelope can't be read.</exception>
    public static async Task<string> ReadAsync(GateInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Root, input.Run, cancellation);
        return (await EnvelopeDigest.ReadAsync(repository.WorkingTree, cancellation)).Text;
    }
}
