using Factory.CodeModel.Graph;
using Factory.Gates.Structure;

namespace Factory.Gates.Contracts;

/// <summary>Finds new types of one side that directly inherit what the other opened to be implemented or overridden, and don't have it.</summary>
internal sealed class InheritedContracts(StructureFacts facts)
{
    private readonly ILookup<string, SymbolName> heirs = facts.Graph.Uses
        .Where(use => use.Kind == UseKind.Inherits && use.From.Member.Length == 0)
        .ToLookup(use => use.To.Type[2..], use => use.From, StringComparer.Ordinal);

    /// <summary>Each member that a side opened, with the types that the other added without it.</summary>
    public IEnumerable<(PlacedContract Added, DeclaredType Heir)> Of(MergeSide side, MergeSide other)
    {
        var added = other.Changes.Where(change => change.Before.Count == 0).Select(change => change.Id).ToHashSet(StringComparer.Ordinal);
        return from change in side.Changes
               where change.Before.Count == 0
               let member = change.Now.FirstOrDefault(placed => placed.Contract.IsOpen)
               where member is not null
               let dot = change.Id.LastIndexOf('.')
               from heir in heirs[change.Id[..Math.Max(0, dot)]].Distinct()
               let type = facts.Graph.TypeOf(heir)
               where added.Contains(heir.Text) && type is not null && !type.Members.Any(own => own.Name.Simple.SequenceEqual(change.Id.AsSpan(dot + 1)))
               orderby change.Id, heir.Text
               select (member, type);
    }
}
