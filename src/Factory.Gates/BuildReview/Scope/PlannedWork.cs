using Factory.CodeModel.Names;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.PlanReview;
using Factory.Git.Changes;
using Factory.Model.Plans;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>Finds what plans announce and a change does not bring: packages that stay as they are, and symbols that no changed file declares.</summary>
internal static class PlannedWork
{
    /// <summary>What is missing, by plan.</summary>
    /// <param name="request">The trees and the change.</param>
    /// <param name="plans">The plans that are built.</param>
    /// <param name="packages">What happens to packages.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<ScopeChange>> MissingAsync(
        ScopeRequest request, IReadOnlyList<Plan> plans, IReadOnlyList<ScopeChange> packages, CancellationToken cancellation)
    {
        var changed = packages.Select(package => package.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var announced = plans.SelectMany(plan => plan.New.Where(IsSymbol), (plan, symbol) => (plan, symbol)).ToList();
        var declared = announced.Count == 0 ? [] : await DeclaredAsync(request, cancellation);
        return
        [
            .. from plan in plans
               from package in plan.Scope.Packages
               where !changed.Contains(package)
               select new ScopeChange(package, $"plan {plan.Id} ({plan.Title}) names the package {package}, and the change leaves it as it is", new(plan.Path, plan.LineOf("scope", package))),
            .. from pair in announced
               where !declared.Contains(pair.symbol)
               select new ScopeChange(
                   pair.symbol, $"plan {pair.plan.Id} ({pair.plan.Title}) announces {pair.symbol}, and no file of the change declares it", new(pair.plan.Path, pair.plan.LineOf("new", pair.symbol))),
        ];
    }

    /// <summary>Paths, modules and packages can be new as well.</summary>
    private static bool IsSymbol(string item) => !item.AsSpan().ContainsAny('/', ':');

    private static async Task<HashSet<string>> DeclaredAsync(ScopeRequest request, CancellationToken cancellation)
    {
        var excluded = GlobSet.Of(request.Envelope.Policy.Exclude);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in request.Change.Files.Where(file => file.Kind != ChangeKind.Deleted && file.Path.EndsWith(".cs", StringComparison.Ordinal) && !excluded.Matches(file.Path)))
        {
            var text = await request.Tree.ReadIfReadableAsync(file.Path, cancellation) ?? "";
            found.UnionWith(SourceNames.Of(text, cancellation).Where(name => name.Kind != NameKind.Used).Select(name => name.Full));
        }

        return found;
    }
}
