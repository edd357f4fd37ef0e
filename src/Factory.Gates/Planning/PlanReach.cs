using System.Numerics;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Structure;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Planning;

/// <summary>What the scope of a plan stands for among the files of a repository; found once, then compared with many.</summary>
internal sealed class PlanReach
{
    private const int WordBits = 64;

    private readonly IReadOnlyList<string> files;
    private readonly ulong[] reached;

    private PlanReach(Plan plan, IReadOnlyList<string> files, FactoryPolicy policy)
    {
        (Plan, this.files, reached) = (plan, files, new ulong[(files.Count / WordBits) + 1]);
        var modules = plan.Scope.Modules.SelectMany(module => policy.Modules.GetValueOrDefault(module) ?? []);
        Globs = [.. (plan.Scope.Paths.Count > 0 ? plan.Scope.Paths : modules).Distinct(StringComparer.Ordinal).Select(Glob.Parse)];
        EmptyGlobs = [.. Globs.Where(glob => Mark(glob) == 0)];
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The files that it may touch and that are there already, in ordinal order.</summary>
    public IEnumerable<string> Files => files.Where((_, index) => Holds(reached, index));

    /// <summary>The globs of its scope: its paths, or where it names none, those of its modules.</summary>
    internal IReadOnlyList<Glob> Globs { get; }

    /// <summary>Those of them that stand for no file yet.</summary>
    internal IReadOnlyList<Glob> EmptyGlobs { get; }

    /// <summary>The reach of a plan.</summary>
    /// <param name="plan">The plan, whose globs were read and so are right.</param>
    /// <param name="files">The files of the repository in ordinal order, as a tree lists them.</param>
    /// <param name="policy">The policy whose modules the plan names.</param>
    public static PlanReach Of(Plan plan, IReadOnlyList<string> files, FactoryPolicy policy) => new(plan, files, policy);

    /// <summary>How many files both reach, and the first of them in ordinal order. Both were found among the same files.</summary>
    internal (int Count, IReadOnlyList<string> First) FilesSharedWith(PlanReach other, int most)
    {
        var shared = reached.Zip(other.reached, (one, two) => one & two).ToArray();
        return (shared.Sum(BitOperations.PopCount), [.. files.Where((_, index) => Holds(shared, index)).Take(most)]);
    }

    /// <summary>Whether it reaches what other globs stand for, now or once its files are there.</summary>
    internal bool Overlaps(IReadOnlyList<string> globs)
    {
        var others = globs.Select(Glob.Parse).ToList();
        return Files.Any(file => others.Any(other => other.Matches(file))) || EmptyGlobs.Any(own => others.Any(own.Meets));
    }

    /// <summary>The modules that the plan declares, and those whose files it reaches.</summary>
    internal IReadOnlyList<string> Modules(FactoryPolicy policy)
    {
        var map = new ModuleMap(policy);
        return
        [
            .. Plan.Scope.Modules.Concat(Files.Select(map.Of)).Concat(policy.Modules.Where(module => IsEntered(module.Value)).Select(module => module.Key))
                .Where(module => module.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether the plan will add files where a module's globs stand.</summary>
    private bool IsEntered(IReadOnlyList<string> globs) => EmptyGlobs.Count > 0 && globs.Select(Glob.Parse).Any(glob => EmptyGlobs.Any(glob.Meets));

    private static bool Holds(ulong[] bits, int index) => ((bits[index / WordBits] >> (index % WordBits)) & 1) == 1;

    /// <summary>Marks what a glob stands for, and counts it. The files that start as it does lie together, so that it is asked only about these.</summary>
    private int Mark(Glob glob)
    {
        var count = 0;
        var start = glob.Start;
        for (var at = FirstNotBefore(start); at < files.Count && files[at].StartsWith(start, StringComparison.Ordinal); at++)
        {
            if (glob.Matches(files[at]))
            {
                reached[at / WordBits] |= 1UL << (at % WordBits);
                count++;
            }
        }

        return count;
    }

    private int FirstNotBefore(string start)
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
