using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Baselines;
using Factory.Gates.Judging;
using Factory.Model.Faults;

namespace Factory.Gates.Accepting;

/// <summary>What lets findings stand.</summary>
/// <param name="Baseline">The findings that are accepted until they are gone.</param>
/// <param name="Waivers">The entries of the waivers; those that are malformed waive nothing.</param>
/// <param name="Today">The day by which waivers expire.</param>
public sealed record AcceptanceTerms(IReadOnlyList<AcceptedFinding> Baseline, IReadOnlyList<WaiverEntry> Waivers, DateOnly Today)
{
    /// <summary>The terms of the policy's tree, so that a change can't accept what it brings.</summary>
    public static async Task<AcceptanceTerms> ReadAsync(GateContext context, DateOnly today, CancellationToken cancellation)
    {
        var own = context.Envelope.Own;
        return context.Change.Base.OwnPolicy
            ? new(own.Baseline, own.Waivers, today)
            : new(
                await ReadAsync(context, BaselineFile.RelativePath, BaselineFile.Parse, own.Baseline, cancellation),
                await ReadAsync(context, WaiverFile.RelativePath, WaiverFile.Parse, own.Waivers, cancellation),
                today);
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(
        GateContext context, string path, Func<string, string, IReadOnlyList<T>> parse, IReadOnlyList<T> own, CancellationToken cancellation)
    {
        try
        {
            return await context.PolicyTree.ReadAsync(path, cancellation) is { } text ? parse(text, path) : [];
        }
        catch (InvalidInputException)
        {
            // As with the policy: nothing can be judged by the base's, and a change that mends it must be able to pass.
            return own;
        }
    }
}
