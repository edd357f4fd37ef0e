using Factory.Gates.IntegrationReview.Criteria;
using Factory.Model.Reports;

namespace Factory.Gates.IntegrationReview;

/// <summary>FAC0504: the test of a criterion fails where the change is not there.</summary>
public static class CriteriaFailOnTheBase
{
    /// <summary>The check.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0504",
        "A criterion's test fails without the change",
        Severity.Error,
        "A test that passes with the change and without it asks for nothing that the change brings. The criterion looks proven, and is not.");

    /// <summary>
    /// Asks of each criterion what its test said on the base. That it can't compile there, or is not found, is as good as a failure; that
    /// packages could not be had is no answer.
    /// </summary>
    public static CheckOutcome Ask(CriteriaTrial trial)
    {
        if (trial.Reason.Length > 0)
        {
            return CheckOutcome.NotApplicable(Info, trial.Reason);
        }

        var findings = trial.Tried.Where(tried => tried.Answer == BaseAnswer.Passes).Select(Found).ToList();
        return findings.Count == 0 && trial.Tried.Any(tried => tried.Answer == BaseAnswer.IsNotRestored)
            ? CheckOutcome.NotEvaluated(Info, trial.NotRestored)
            : CheckOutcome.Looked(Info, trial.Tried.Count, findings);
    }

    private static Finding Found(TriedCriterion tried) => new(
        Info.Id,
        Info.Severity,
        $"plan {tried.Plan.Id} {tried.Criterion.Id}",
        $"Criterion {tried.Criterion.Id}'s test passes without the change: it proves nothing. '{tried.Criterion.VerifiedBy}' "
        + (tried.IsOld ? "was there before, the change does not touch it, and the base does what it asks for" : "asks for what the base does already"),
        "Let the test ask for what the change brings, name one that does in verified-by, or take out a criterion that held before",
        new(tried.Plan.Path, tried.Criterion.Line));
}
