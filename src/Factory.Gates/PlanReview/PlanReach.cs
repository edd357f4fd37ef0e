using Factory.Gates.Envelope.Globs;
using Factory.Gates.Structure;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.PlanReview;

/// <summary>What a plan reaches: the files that its paths stand for, and what they announce that is not there yet.</summary>
internal sealed class PlanReach
{
    private readonly Plan plan;
    private readonly IReadOnlyList<string> files;

    private PlanReach(Plan plan, IReadOnlyList<string> files) => (this.plan, this.files) = (plan, files);

    /// <summary>The reach of a plan in a repository that holds these files.</summary>
    public static PlanReach Of(Plan plan, IReadOnlyList<string> files)
    {
        var scope = GlobSet.Of(plan.Scope.Paths);
        return new(plan, [.. files.Where(scope.Matches)]);
    }

    /// <summary>Whether it reaches what other globs stand for.</summary>
    public bool Overlaps(IReadOnlyList<string> globs)
    {
        var others = GlobSet.Of(globs);
        return files.Any(others.Matches) || plan.Scope.Paths.Any(path => globs.Any(glob => Meet(Start(path), Start(glob))));
    }

    /// <summary>The modules that the plan declares, and those whose files it reaches.</summary>
    public IReadOnlyList<string> Modules(FactoryPolicy policy)
    {
        var map = new ModuleMap(policy);
        return [.. plan.Scope.Modules.Concat(files.Select(map.Of)).Where(module => module.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>What stands before the first wildcard, up to its last folder; a path without one is whole.</summary>
    private static string Start(string glob) =>
        glob.AsSpan().IndexOfAny('*', '?', '{') is >= 0 and var wildcard ? glob[..(glob.AsSpan(0, wildcard).LastIndexOf('/') + 1)] : glob;

    /// <summary>Whether one of two folders holds the other. The root holds everything, which says nothing.</summary>
    private static bool Meet(string one, string other) =>
        one.Length > 0 && other.Length > 0 && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
}
