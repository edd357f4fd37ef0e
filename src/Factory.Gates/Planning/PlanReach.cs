using Factory.Gates.Envelope.Globs;
using Factory.Gates.Structure;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Planning;

/// <summary>What the scope of a plan stands for among the files of a repository; found once, then compared with many.</summary>
public sealed class PlanReach
{
    private PlanReach(Plan plan, IReadOnlySet<string> files, IReadOnlyList<Glob> globs, IReadOnlyList<Glob> emptyGlobs) =>
        (Plan, Files, Globs, EmptyGlobs) = (plan, files, globs, emptyGlobs);

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The files that it may touch and that are there already.</summary>
    public IReadOnlySet<string> Files { get; }

    /// <summary>The globs of its scope.</summary>
    internal IReadOnlyList<Glob> Globs { get; }

    /// <summary>Those of them that stand for no file yet.</summary>
    internal IReadOnlyList<Glob> EmptyGlobs { get; }

    /// <summary>The reach of a plan.</summary>
    /// <param name="plan">The plan, whose globs were read and so are right.</param>
    /// <param name="files">The files of the repository in ordinal order, as a tree lists them.</param>
    public static PlanReach Of(Plan plan, IReadOnlyList<string> files)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var globs = plan.Scope.Paths.Distinct(StringComparer.Ordinal).Select(Glob.Parse).ToList();
        var empty = new List<Glob>();
        foreach (var glob in globs)
        {
            var matches = Matches(glob, files).ToList();
            reached.UnionWith(matches);
            if (matches.Count == 0)
            {
                empty.Add(glob);
            }
        }

        return new(plan, reached, globs, empty);
    }

    /// <summary>Whether it reaches what other globs stand for, now or once its files are there.</summary>
    internal bool Overlaps(IReadOnlyList<string> globs)
    {
        var others = GlobSet.Of(globs);
        return Files.Any(others.Matches) || EmptyGlobs.Any(own => globs.Any(other => GlobOverlap.Between(GlobStates.Of(own.Pattern), GlobStates.Of(other))));
    }

    /// <summary>The modules that the plan declares, and those whose files it reaches.</summary>
    internal IReadOnlyList<string> Modules(FactoryPolicy policy)
    {
        var map = new ModuleMap(policy);
        return
        [
            .. Plan.Scope.Modules.Concat(Files.Concat(EmptyGlobs.Select(GlobSpecimen.Of)).Select(map.Of))
                .Where(module => module.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The files that start as the glob does lie together, so the glob is asked only about these.</summary>
    private static IEnumerable<string> Matches(Glob glob, IReadOnlyList<string> files)
    {
        var start = GlobSpecimen.LiteralStart(glob);
        for (var at = FirstNotBefore(start, files); at < files.Count && files[at].StartsWith(start, StringComparison.Ordinal); at++)
        {
            if (glob.Matches(files[at]))
            {
                yield return files[at];
            }
        }
    }

    private static int FirstNotBefore(string start, IReadOnlyList<string> files)
    {
        var (low, high) = (0, files.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(files[middle], start) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
