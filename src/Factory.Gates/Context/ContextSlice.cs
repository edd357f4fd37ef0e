using Factory.Gates.Envelope.Globs;
using Factory.Gates.Structure;
using Factory.Model.Plans;

namespace Factory.Gates.Context;

/// <summary>Which part of an envelope a task needs: all of it, or what is about the files of a plan, or of some paths.</summary>
internal sealed class ContextSlice
{
    private static readonly string[] ProjectFiles = [".csproj", ".props", ".targets"];

    private readonly IReadOnlyList<GlobStates>? scope;

    private ContextSlice(IReadOnlyList<GlobStates>? scope) => this.scope = scope;

    /// <summary>The plan that the task builds; null where there is none.</summary>
    public Plan? Plan { get; private init; }

    /// <summary>The modules that it touches.</summary>
    public required IReadOnlySet<string> Modules { get; init; }

    /// <summary>The paths that it touches: files that are there, and some for each glob that stands for none yet.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => scope is null;

    /// <summary>Whether it may touch C#.</summary>
    public bool TouchesCode => IsEverything || Paths.Any(path => path.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>Whether it may touch what packages are named in.</summary>
    public bool TouchesProjects => IsEverything || Plan?.Scope.Packages.Count > 0 || Paths.Any(path => ProjectFiles.Contains(Path.GetExtension(path)));

    /// <summary>All that the envelope says.</summary>
    public static ContextSlice Everything(ContextSource source) =>
        new(null) { Modules = source.Policy.Modules.Keys.ToHashSet(StringComparer.Ordinal), Paths = source.Paths };

    /// <summary>What is about the files and modules of a plan's scope.</summary>
    public static ContextSlice Of(Plan plan, ContextSource source) => Of(
        [.. plan.Scope.Paths, .. plan.Scope.Modules.SelectMany(module => source.Policy.Modules.GetValueOrDefault(module) ?? [])], source, plan);

    /// <summary>What is about the files that some globs stand for.</summary>
    public static ContextSlice Of(IReadOnlyList<string> globs, ContextSource source) => Of(globs, source, plan: null);

    /// <summary>Whether something is about the slice that applies to the files of these globs; without globs it applies to all files.</summary>
    public bool Concerns(IReadOnlyList<string> globs) => scope is null || globs.Count == 0 || Overlap(scope, globs);

    private static ContextSlice Of(IReadOnlyList<string> globs, ContextSource source, Plan? plan)
    {
        var all = GlobSet.Of(globs);
        var files = source.Paths.Where(all.Matches).ToList();
        var empty = globs.Where(glob => !files.Any(Glob.Parse(glob).Matches)).ToList();
        var modules = new ModuleMap(source.Policy);
        var touched = files.Select(modules.Of)
            .Concat((plan?.Scope.Modules ?? []).Where(source.Policy.Modules.ContainsKey))
            .Concat(source.Policy.Modules.Where(module => Overlap(StatesOf(empty), module.Value)).Select(module => module.Key));
        return new(StatesOf(globs))
        {
            Plan = plan,
            Modules = touched.Where(module => module.Length > 0).ToHashSet(StringComparer.Ordinal),
            Paths = [.. files, .. empty.SelectMany(NewFiles)],
        };
    }

    private static List<GlobStates> StatesOf(IEnumerable<string> globs) => [.. globs.Distinct(StringComparer.Ordinal).Select(GlobStates.Of)];

    private static bool Overlap(IReadOnlyList<GlobStates> scope, IReadOnlyList<string> globs) =>
        StatesOf(globs).Any(other => scope.Any(own => GlobOverlap.Between(own, other)));

    /// <summary>Paths that the glob may come to stand for.</summary>
    private static string[] NewFiles(string glob)
    {
        var wildcard = glob.AsSpan().IndexOfAny('*', '?', '{');
        var folder = wildcard < 0 ? "" : glob[..(glob[..wildcard].LastIndexOf('/') + 1)];
        return wildcard < 0 ? [glob] : [$"{folder}New.cs", $"{folder}New.csproj"];
    }
}
