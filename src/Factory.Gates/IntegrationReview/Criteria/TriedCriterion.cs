using Factory.Model.Plans;

namespace Factory.Gates.IntegrationReview.Criteria;

/// <summary>A criterion whose test passes on the change, and what the test says without it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Answer">What its test says on the base.</param>
public sealed record TriedCriterion(Plan Plan, Criterion Criterion, BaseAnswer Answer)
{
    /// <summary>Whether the test was there before, in a file that the change did not touch.</summary>
    public bool IsOld { get; init; }
}
