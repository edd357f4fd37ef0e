using Factory.Model.Reports;

namespace Factory.Gates.IntegrationReview.Criteria;

/// <summary>What the tests of criteria say where the change starts.</summary>
/// <param name="Tried">Each criterion that was tried.</param>
public sealed record CriteriaTrial(IReadOnlyList<TriedCriterion> Tried)
{
    /// <summary>Why none was tried; empty where some were.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Why some plans were left out; empty where none was.</summary>
    public string LeftOut { get; init; } = "";

    /// <summary>What kept projects from being restored; empty where nothing did.</summary>
    public string NotRestored { get; init; } = "";

    /// <summary>No trial, and why.</summary>
    public static CriteriaTrial None(string reason) => new([]) { Reason = reason };

    /// <summary>What each test said, where some were tried.</summary>
    public IReadOnlyList<Figure> Figures => Tried.Count == 0
        ? []
        : [new("Criteria without the change", string.Join("; ", Tried.Select(tried => $"plan {tried.Plan.Id} {tried.Criterion.Id} {Words(tried.Answer)}").Concat(LeftOut.Length > 0 ? [LeftOut] : (string[])[])))];

    private static string Words(BaseAnswer answer) => answer switch
    {
        BaseAnswer.Passes => "passes",
        BaseAnswer.Fails => "fails",
        BaseAnswer.IsSkipped => "is skipped",
        BaseAnswer.IsNotFound => "is not found",
        BaseAnswer.DoesNotEnd => "does not end",
        BaseAnswer.IsNotRestored => "could not be restored",
        _ => "does not compile",
    };
}
