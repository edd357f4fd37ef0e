using Factory.Gates.Building.Facts;
using Factory.Model.Plans;

namespace Factory.Gates.BuildReview;

/// <summary>Finds the tests that prove a criterion: a method with all its rows, or one row by its displayed name.</summary>
internal sealed class CriterionProof(TestFacts tests)
{
    private readonly ILookup<string, TestResult> byRow = tests.Results.ToLookup(result => result.DisplayName, StringComparer.Ordinal);

    /// <summary>The tests by their full name.</summary>
    public ILookup<string, TestResult> ByName { get; } = tests.Results.ToLookup(result => result.FullName, StringComparer.Ordinal);

    /// <summary>The results that the criterion names; none where no such test ran.</summary>
    public IReadOnlyList<TestResult> Of(Criterion criterion)
    {
        var name = criterion.VerifiedBy.Trim();
        var method = name.Replace('+', '.');
        return [.. ByName.Contains(method) ? ByName[method] : byRow[name]];
    }

    /// <summary>Whether its tests ran and passed, all of them.</summary>
    public bool Holds(Criterion criterion) => Of(criterion) is { Count: > 0 } results && results.All(result => result.State == TestState.Passed);
}
