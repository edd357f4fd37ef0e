using Factory.Gates.BuildReview.Scope;
using Factory.Gates.Envelope.Globs;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview;

/// <summary>FAC0306: a change touches the files and packages that its plans name, and no others.</summary>
public static class ChangeStaysInPlan
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0306",
        "The change stays within its plan",
        Severity.Error,
        "What nobody planned nobody reviewed as a plan. A surprise is either a mistake, or a reason to say first what else must change.");

    /// <summary>Looks for changed paths and packages that no approved or built plan of the change names.</summary>
    public static CheckOutcome Ask(ScopeFacts facts)
    {
        if (facts.Exemption is { } exemption)
        {
            return CheckOutcome.NotApplicable(Info, exemption);
        }

        return facts.Licences.Count == 0
            ? CheckOutcome.NotApplicable(Info, "no approved or built plan belongs to the change; FAC0307 says whether it needs one")
            : CheckOutcome.Looked(
                Info,
                facts.Change.Files.Count + facts.Packages.Count,
                [.. OutsidePaths(facts), .. OutsidePackages(facts)]);
    }

    private static IEnumerable<Finding> OutsidePaths(ScopeFacts facts)
    {
        var allowed = GlobSet.Of(facts.Licences.SelectMany(plan => plan.Scope.Paths.Concat(Claimed(facts, plan))));
        return from file in facts.Change.Files
               from path in new[] { file.Path, file.OldPath ?? file.Path }.Distinct(StringComparer.Ordinal)
               where !ScopeFacts.IsPlan(path) && !allowed.Matches(path)
               select Found(
                   facts,
                   path,
                   $"{path} is outside of {Names(facts)}, whose scope is {Scope(facts)}",
                   "the path (or a glob) to scope.paths",
                   new(path));
    }

    private static IEnumerable<Finding> OutsidePackages(ScopeFacts facts)
    {
        var allowed = facts.Licences.SelectMany(plan => plan.Scope.Packages).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from package in facts.Packages
               where !allowed.Contains(package.Name)
               select Found(
                   facts,
                   $"package {package.Name}",
                   $"The package {package.Name} {package.What}, and {Names(facts)} does not name it",
                   $"{package.Name} to scope.packages",
                   package.Location);
    }

    private static Finding Found(ScopeFacts facts, string subject, string message, string addition, SourceLocation location) => new(
        Info.Id,
        Info.Severity,
        subject,
        message,
        $"If it belongs to the plan, add {addition} in {facts.Licences[^1].Path}; if not, move it into a change of its own",
        location);

    private static IEnumerable<string> Claimed(ScopeFacts facts, Plan plan) =>
        plan.Scope.Modules.SelectMany(module => facts.Policy.Modules.GetValueOrDefault(module) ?? []);

    private static string Names(ScopeFacts facts) => string.Join(" and ", facts.Licences.Select(plan => $"plan {plan.Id} ({plan.Title})"));

    private static string Scope(ScopeFacts facts)
    {
        var scopes = facts.Licences.SelectMany(plan => plan.Scope.Paths.Concat(plan.Scope.Modules.Select(module => Module(facts, module))));
        var text = string.Join(", ", scopes.Distinct(StringComparer.Ordinal));
        return text.Length == 0 ? "empty" : text;
    }

    private static string Module(ScopeFacts facts, string module) =>
        facts.Policy.Modules.ContainsKey(module) ? $"module {module}" : $"module {module} (which the policy does not know)";
}
