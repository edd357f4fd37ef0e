using Factory.Model.Faults;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>Reads what a change touches: packages and references from project files, public API from C# files.</summary>
public static class ScopeFactsReader
{
    /// <summary>Everything that the checks of scope look at.</summary>
    /// <exception cref="InvalidInputException">A changed project file is malformed.</exception>
    public static async Task<ScopeFacts> ReadAsync(ScopeRequest request, CancellationToken cancellation)
    {
        var plans = request.Envelope.Own.Plans;
        var facts = new ScopeFacts(request.Change, request.Envelope.Policy, request.Plans)
        {
            UnknownPlans = [.. request.Change.PlanIds.Where(id => plans.All(plan => plan.Id != id))],
            NextPlan = plans.Select(plan => plan.Id).DefaultIfEmpty(0).Max() + 1,
        };
        if (facts.Exemption is not null)
        {
            return facts;
        }

        var projects = await ProjectHistory.ReadAsync(request, cancellation);
        var packages = PackageDifference.Between(projects.Before, projects.Now);
        return facts with
        {
            Packages = packages,
            ProjectReferences = ReferenceDifference.Between(projects.Before, projects.Now),
            Missing = await PlannedWork.MissingAsync(request, facts.Limits, packages, cancellation),
            Api = await ApiDifference.ReadAsync(request, projects, cancellation),
        };
    }
}
