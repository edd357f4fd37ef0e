using System.Text.RegularExpressions;
using Factory.Git;
using Factory.Model.Plans;

namespace Factory.Gates.Planning;

/// <summary>The tests that plans name, looked up as words in the sources of a commit: nothing is built for it.</summary>
internal sealed class PlannedTests
{
    // A name as code writes it; anything else, such as a sentence that a test displays, can't be looked up as words.
    private static readonly Regex FullName = new(@"\A(?:[\p{L}_][\p{L}\p{Nd}_]*[.+])+[\p{L}_][\p{L}\p{Nd}_]*\z", RegexOptions.NonBacktracking);

    private static readonly IReadOnlyList<string> SourceEndings = [".cs", ".fs", ".vb"];

    private readonly IReadOnlyList<IReadOnlySet<string>> sources;

    private PlannedTests(IReadOnlyList<IReadOnlySet<string>> sources) => this.sources = sources;

    /// <summary>Looks up the tests of all criteria of some plans at once.</summary>
    public static async Task<PlannedTests> FindAsync(Repository repository, string commit, IEnumerable<Plan> plans, CancellationToken cancellation)
    {
        var names = plans.SelectMany(plan => plan.Criteria).SelectMany(TypeAndMethod).ToHashSet(StringComparer.Ordinal);
        var found = await repository.FindWordsAsync(commit, names, cancellation);
        return new([.. found.Where(file => SourceEndings.Any(ending => file.Key.EndsWith(ending, StringComparison.Ordinal))).Select(file => file.Value)]);
    }

    /// <summary>The criteria without a test, or whose test is not there.</summary>
    public IReadOnlyList<Criterion> MissingFor(Plan plan) => [.. plan.Criteria.Where(criterion => criterion.VerifiedBy.Length == 0 || !IsThere(criterion))];

    private bool IsThere(Criterion criterion) =>
        TypeAndMethod(criterion) is var names && (names.Count == 0 || sources.Any(words => words.IsSupersetOf(names)));

    /// <summary>The two names that stand in the file of the test; none where the test can't be looked up.</summary>
    private static IReadOnlyList<string> TypeAndMethod(Criterion criterion)
    {
        var name = criterion.VerifiedBy.Split('(')[0].Trim();
        return FullName.IsMatch(name) ? name.Split('.', '+')[^2..] : [];
    }
}
