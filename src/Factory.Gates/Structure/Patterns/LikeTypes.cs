using Factory.CodeModel.Graph;
using Factory.Gates.Envelope.Globs;
using Factory.Git.Changes;
using Factory.Model.Policy;

namespace Factory.Gates.Structure.Patterns;

/// <summary>Finds types that a change adds and that do what an exemplar does, by their own means.</summary>
internal sealed class LikeTypes(StructureFacts facts, PatternScope scope)
{
    /// <summary>The share of what is rare about the exemplar, by weight.</summary>
    private const double Share = 0.6;

    private const int Symbols = 3;
    private const int Calls = 2;
    private const int Types = 2;

    private readonly RareUses rare = new(facts);
    private readonly TestCode tests = new(facts);
    private readonly Dictionary<string, FileChange> files = scope.Change.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly HashSet<(string, string)>? known = scope.Before.Structure?.Types.Select(type => (type.Assembly, type.Id)).ToHashSet();

    private IReadOnlyList<DeclaredType>? added;

    /// <summary>The types that the change adds outside of tests; one in a file that was there before counts where the base is known.</summary>
    private IReadOnlyList<DeclaredType> Added => added ??=
        [.. facts.Graph.Types.Where(type => type.Kind is TypeKind.Class or TypeKind.Struct && !tests.Holds(type.Name) && IsNew(type))];

    /// <summary>Each with what it has in common with the exemplar, the rarest first.</summary>
    public IEnumerable<(DeclaredType Type, IReadOnlyList<SymbolName> Common)> To(ExemplarCode exemplar, CanonicalPattern pattern)
    {
        var candidates = Candidates(exemplar, pattern).ToList();
        if (candidates.Count == 0)
        {
            yield break;
        }

        var role = rare.Among(UsesOf(exemplar), Apart(exemplar));
        var reached = rare.ReachedFrom(exemplar.Type.Name);
        foreach (var type in candidates.Where(type => !reached.Contains(type.Name)))
        {
            var common = role.Where(symbol => rare.Of(type.Name).Contains(symbol.Key)).ToList();
            if (IsEnough([.. common.Select(symbol => symbol.Key)]) && common.Sum(symbol => symbol.Value) >= Share * role.Values.Sum())
            {
                yield return (type, [.. common.OrderByDescending(symbol => symbol.Value).ThenByDescending(symbol => IsCall(symbol.Key)).ThenBy(symbol => symbol.Key.Text, StringComparer.Ordinal).Select(symbol => symbol.Key)]);
            }
        }
    }

    /// <summary>Two types that read the same data have that in common, and do not do the same.</summary>
    private static bool IsEnough(IReadOnlyList<SymbolName> common) =>
        common.Count >= Symbols && common.Count(IsCall) >= Calls && common.Select(symbol => symbol.Holder).Distinct().Count() >= Types;

    private static bool IsCall(SymbolName symbol) => symbol.Member.StartsWith("M:", StringComparison.Ordinal) && symbol.AccessorLength == 0;

    /// <summary>None for an exemplar in tests: what they do, other code does not do a second time.</summary>
    private IEnumerable<DeclaredType> Candidates(ExemplarCode exemplar, CanonicalPattern pattern)
    {
        if (tests.Holds(exemplar.Type.Name))
        {
            return [];
        }

        var applies = GlobSet.Of(pattern.AppliesTo);
        var bases = Bases(exemplar.Type.Name);
        return Added.Where(type => type.Kind == exemplar.Type.Kind
            && type.Place.Path != exemplar.Type.Place.Path && !exemplar.Holds(type.Name)
            && (pattern.AppliesTo.Count == 0 || applies.Matches(type.Place.Path))
            && !rare.Of(type.Name).Any(exemplar.Holds)
            && !bases.Overlaps(Bases(type.Name)));
    }

    /// <summary>Its base class and interfaces, but for those that say nothing, such as IDisposable.</summary>
    private HashSet<SymbolName> Bases(SymbolName type) =>
        [.. facts.Graph.Uses.Where(use => use.Kind == UseKind.Inherits && use.From == type && !RareUses.IsCommon(use.To)).Select(use => use.To)];

    private IEnumerable<SymbolName> UsesOf(ExemplarCode exemplar) => exemplar.Member.Length == 0
        ? rare.Of(exemplar.Type.Name)
        : facts.Graph.Uses.Where(use => exemplar.Holds(use.From) && use.To.Holder != exemplar.Type.Name).SelectMany(use => new[] { use.To, use.To.Holder }).Distinct();

    /// <summary>The exemplar with what stands in it, and what the change adds: many copies at once are no reason to be quiet.</summary>
    private HashSet<SymbolName> Apart(ExemplarCode exemplar) =>
        [.. Added.Select(type => type.Name), exemplar.Type.Name, .. facts.Graph.Types.Where(type => type.Place.Path == exemplar.Type.Place.Path).Select(type => type.Name)];

    private bool IsNew(DeclaredType type) => files.TryGetValue(type.Place.Path, out var file)
        && (file.Kind == ChangeKind.Added || (known is not null && !known.Contains((type.Name.Assembly, type.Name.Id)) && file.Touches(type.Place.Line)));
}
