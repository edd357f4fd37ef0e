using Factory.Gates.BuildReview.Scope;
using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Structure;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview;

/// <summary>FAC0306: a change touches the files, packages and public API that its plans name, and no others.</summary>
public static class ChangeStaysInPlan
{
    private const int Shown = 3;

    /// <summary>What plans say about public API, from the weakest word to the strongest.</summary>
    private static readonly string[] ApiWords = ["none", "additive", "breaking"];

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0306",
        "The change stays within its plan",
        Severity.Error,
        "What nobody planned nobody reviewed as a plan. A surprise is either a mistake, or a reason to say first what else must change.");

    /// <summary>Looks for what no plan of the change names. A plan that is only proposed limits it too; FAC0307 asks whether it was agreed to.</summary>
    public static CheckOutcome Ask(ScopeFacts facts)
    {
        if (facts.Exemption is { } exemption)
        {
            return CheckOutcome.NotApplicable(Info, exemption);
        }

        return facts.Limits.Count == 0
            ? CheckOutcome.NotApplicable(Info, "no open plan belongs to the change; FAC0307 says whether it needs one")
            : CheckOutcome.Looked(
                Info,
                facts.Change.Files.Count + facts.Packages.Count + facts.Api.Count,
                [.. OutsidePaths(facts), .. OutsidePackages(facts), .. OutsideApi(facts), .. Missing(facts)]);
    }

    private static IEnumerable<Finding> OutsidePaths(ScopeFacts facts)
    {
        var allowed = GlobSet.Of(facts.AllowedPaths);
        var modules = new ModuleMap(facts.Policy);
        return from file in facts.Change.Files
               from path in new[] { file.Path, file.OldPath ?? file.Path }.Distinct(StringComparer.Ordinal)
               where !PlanFolder.Holds(path) && !allowed.Matches(path)
               select Found(facts, "add the path (or a glob) to scope.paths", new(
                   path,
                   $"{path}{(modules.Of(path) is { Length: > 0 } module ? $" (module {module})" : "")} is outside of {Names(facts)}, whose scope is {Scope(facts)}",
                   new(path)));
    }

    private static IEnumerable<Finding> OutsidePackages(ScopeFacts facts)
    {
        var allowed = facts.Limits.SelectMany(plan => plan.Scope.Packages).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from package in facts.Packages
               where !allowed.Contains(package.Name)
               select Found(facts, $"add {package.Name} to scope.packages", new(
                   $"package {package.Name}",
                   $"The package {package.Name} {package.What}, and {Names(facts)} does not name it",
                   package.Location));
    }

    private static IEnumerable<Finding> OutsideApi(ScopeFacts facts)
    {
        var said = facts.Limits.Max(plan => Array.IndexOf(ApiWords, plan.Scope.Api));
        var outside = facts.Api.Where(change => ApiWordFor(change) > said).ToList();
        if (outside.Count == 0)
        {
            yield break;
        }

        var needed = ApiWords[outside.Max(ApiWordFor)];
        yield return Found(facts, $"write scope.api: {needed}", new(
            "public API",
            $"The change to public API is {needed} ({Signatures(outside)}), and the scope.api of {Names(facts)} is {ApiWords[said]}",
            outside[0].Location));
    }

    /// <summary>A plan may be built in several changes, so what is missing is said and does not block.</summary>
    private static IEnumerable<Finding> Missing(ScopeFacts facts) => facts.Missing.Select(work => new Finding(
        Info.Id,
        Severity.Note,
        $"{work.Name} is missing",
        $"{char.ToUpperInvariant(work.What[0])}{work.What[1..]}",
        "Build it, leave it to a later change of the plan, or take it out of the plan",
        work.Location));

    /// <summary>A signature that changes is gone in its old form.</summary>
    private static int ApiWordFor(ScopeChange change) => Array.IndexOf(ApiWords, change.IsGone ? "breaking" : "additive");

    /// <summary>The first few, what is gone before what is new.</summary>
    private static string Signatures(List<ScopeChange> changes)
    {
        var first = string.Join(", ", changes.OrderByDescending(ApiWordFor).Take(Shown).Select(change => $"'{change.Name}' {change.What}"));
        return changes.Count > Shown ? $"{first}, and {changes.Count - Shown} more" : first;
    }

    private static Finding Found(ScopeFacts facts, string addition, Surprise surprise) => new(
        Info.Id,
        Info.Severity,
        surprise.Subject,
        surprise.Message,
        $"If it belongs to the plan, {addition} in {facts.Limits[^1].Path}; if not, move it into a change of its own",
        surprise.Location);

    private static string Names(ScopeFacts facts) => string.Join(" and ", facts.Limits.Select(plan => $"plan {plan.Id} ({plan.Title})"));

    private static string Scope(ScopeFacts facts)
    {
        var scopes = facts.Limits.SelectMany(plan => plan.Scope.Paths.Concat(plan.Scope.Modules.Select(module => Module(facts, module))));
        var text = string.Join(", ", scopes.Distinct(StringComparer.Ordinal));
        return text.Length == 0 ? "empty" : text;
    }

    private static string Module(ScopeFacts facts, string module) =>
        facts.Policy.Modules.ContainsKey(module) ? $"module {module}" : $"module {module} (which the policy does not know)";

    private sealed record Surprise(string Subject, string Message, SourceLocation Location);
}
