using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Model.Plans;

namespace Factory.Gates.Grounding;

/// <summary>Finds the envelope that a plan was written against, in the history of the base.</summary>
internal static class EnvelopeHistory
{
    private const string Folder = ".factory";
    private const int MostCommits = 200;

    /// <summary>For each plan that names another envelope than the one that counts: the files that changed since, or why it was not found.</summary>
    public static async Task<IReadOnlyDictionary<int, RailChanges>> ChangesAsync(GateContext context, IReadOnlyList<Plan> plans, CancellationToken cancellation)
    {
        var dated = plans.Where(plan => plan.Envelope.Length > 0).ToList();
        if (dated.Count == 0)
        {
            return new Dictionary<int, RailChanges>();
        }

        // A plan may be written with the change that its envelope comes with.
        var own = await EnvelopeDigest.ReadAsync(context.Repository.WorkingTree, cancellation);
        var now = await EnvelopeDigest.ReadAsync(context.PolicyTree, cancellation);
        var missing = dated.Where(plan => plan.Envelope != now.Text && plan.Envelope != own.Text).ToList();
        return missing.Count == 0 ? new Dictionary<int, RailChanges>() : await FindAsync(context, missing, now, cancellation);
    }

    private static async Task<SortedDictionary<int, RailChanges>> FindAsync(GateContext context, List<Plan> missing, EnvelopeDigest now, CancellationToken cancellation)
    {
        // One more than is looked at tells whether there are more.
        var commits = await context.Repository.CommitsTouchingAsync(context.Change.Base.Commit, Folder, MostCommits + 1, cancellation);
        var found = new SortedDictionary<int, RailChanges>();
        foreach (var commit in commits.Take(MostCommits))
        {
            var then = await EnvelopeDigest.ReadAsync(context.Repository.Tree(commit, Folder), cancellation);
            foreach (var plan in missing.Where(plan => plan.Envelope == then.Text))
            {
                found.TryAdd(plan.Id, new(then.DifferenceTo(now)));
            }

            if (missing.All(plan => found.ContainsKey(plan.Id)))
            {
                return found;
            }
        }

        var gap = commits.Count > MostCommits ? $"only the last {MostCommits} commits that touch {Folder} were looked through"
            : await context.Repository.IsShallowAsync(cancellation) ? "the clone is shallow, so that it lacks a part of the history"
            : "";
        missing.ForEach(plan => found.TryAdd(plan.Id, new(Paths: null) { Gap = gap }));
        return found;
    }
}
