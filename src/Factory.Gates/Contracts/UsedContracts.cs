using Factory.CodeModel.Graph;
using Factory.Gates.Structure;

namespace Factory.Gates.Contracts;

/// <summary>Finds in the compiled merge where one side began to use what the other changed.</summary>
internal sealed class UsedContracts
{
    private readonly ILookup<string, Use> uses;
    private readonly Dictionary<string, string[]> lines;

    private UsedContracts(ILookup<string, Use> uses, Dictionary<string, string[]> lines) => (this.uses, this.lines) = (uses, lines);

    /// <summary>Reads the lines of the merge that use something that changed.</summary>
    public static async Task<UsedContracts> ReadAsync(StructureFacts facts, MergeSides sides, CancellationToken cancellation)
    {
        var changed = sides.Ours.Changes.Concat(sides.Theirs.Changes).Where(IsChanged).Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
        var uses = facts.Graph.Uses.Where(use => use.Place.Line > 0).Select(use => (Id: IdOf(use.To), Use: use)).Where(pair => changed.Contains(pair.Id)).ToLookup(pair => pair.Id, pair => pair.Use, StringComparer.Ordinal);
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var path in uses.SelectMany(same => same).Select(use => use.Place.Path).Distinct(StringComparer.Ordinal))
        {
            lines[path] = (await sides.Merged.ReadIfReadableAsync(path, cancellation))?.Split('\n') ?? [];
        }

        return new(uses, lines);
    }

    /// <summary>The first use of each change of a side on a line that the other wrote and this one did not.</summary>
    public IEnumerable<(ContractChange Change, Use Use)> Of(MergeSide side, MergeSide other) =>
        from change in side.Changes
        where IsChanged(change)
        let use = uses[change.Id].FirstOrDefault(use => LineOf(use) is { Length: > 0 } line && other.Wrote(use.Place.Path, line) && !side.Wrote(use.Place.Path, line))
        where use is not null
        select (change, use);

    /// <summary>What is gone as a whole does not compile; what is only new nobody relied on.</summary>
    private static bool IsChanged(ContractChange change) => change is { IsGone: false, Lost.Count: > 0 };

    private string LineOf(Use use) => use.Place.Line <= lines[use.Place.Path].Length ? lines[use.Place.Path][use.Place.Line - 1] : "";

    private static string IdOf(SymbolName symbol) => symbol.Member.Length == 0 ? symbol.Text : $"{symbol.Type.AsSpan(2)}.{symbol.Simple}";
}
