using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Model.Plans;

namespace Factory.Gates.Grounding;

/// <summary>Finds the envelope that a plan was written against, in the history of the base.</summary>
internal static class EnvelopeHistory
{
    private const int MostCommits = 200;

    /// <summary>For each plan that names another envelope than the one that counts: the files that changed since; null where none of the last commits had it.</summary>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<string>?>> ChangesAsync(GateContext context, IReadOnlyList<Plan> plans, CancellationToken cancellation)
    {
        var found = new SortedDictionary<int, IReadOnlyList<string>?>();
        var dated = plans.Where(plan => plan.Envelope.Length > 0).ToList();
        if (dated.Count == 0)
        {
            return found;
        }

        // A plan may be written with the change that its envelope comes with.
        var own = await EnvelopeDigest.ReadAsync(context.Repository.WorkingTree, cancellation);
        var now = await EnvelopeDigest.ReadAsync(context.PolicyTree, cancellation);
        var missing = dated.Where(plan => plan.Envelope != now.Text && plan.Envelope != own.Text).ToList();
        missing.ForEach(plan => found[plan.Id] = null);
        if (missing.Count == 0)
        {
            return found;
        }

        foreach (var commit in await context.Repository.CommitsTouchingAsync(context.Change.Base.Commit, ".factory", MostCommits, cancellation))
        {
            var then = await EnvelopeDigest.ReadAsync(context.Repository.Tree(commit), cancellation);
            foreach (var plan in missing.Where(plan => plan.Envelope == then.Text && found[plan.Id] is null))
            {
                found[plan.Id] = then.DifferenceTo(now);
            }

            if (found.Values.All(rails => rails is not null))
            {
                break;
            }
        }

        return found;
    }
}
