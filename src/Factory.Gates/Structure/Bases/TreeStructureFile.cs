using System.Text.Json;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Structure.Bases;

/// <summary>Keeps the structure of trees under their ids, apart for each way in which a policy divides them into modules.</summary>
/// <param name="folder">Where they lie; absolute.</param>
/// <param name="policy">What stands for the modules of the policy.</param>
internal sealed class TreeStructureFile(string folder, string policy)
{
    private const int Version = 4;
    private const long Largest = 64L * 1024 * 1024;

    /// <summary>What an earlier run kept of a tree; null where none did, or where what it kept can't be read any more.</summary>
    public TreeStructure? Find(string treeId)
    {
        try
        {
            var found = File.Exists(PathOf(treeId)) ? JsonSerializer.Deserialize(BoundedText.Read(PathOf(treeId), Largest), TreeStructureJson.Default.TreeStructure) : null;
            return found is { Figures: not null, Api: not null, Types: not null, Edges: not null }
                && found.Api.All(symbol => symbol is { Assembly: not null, Framework: not null, Id.Length: > 2, Signature: not null })
                && found.Types.All(type => type is { Assembly: not null, Id: not null })
                && found.Edges.All(edge => edge is { From: not null, To: not null })
                && AreDistinct(found)
                    ? found
                    : null;
        }
        catch (Exception damage) when (damage is JsonException or InvalidInputException or IOException)
        {
            // It is only a copy of what can be made again.
            return null;
        }
    }

    private static bool AreDistinct(TreeStructure found) =>
        found.Types.DistinctBy(type => (type.Assembly, type.Id)).Count() == found.Types.Count
        && found.Edges.DistinctBy(edge => (edge.From, edge.To)).Count() == found.Edges.Count
        && found.Api.DistinctBy(symbol => (symbol.Assembly, symbol.Framework, symbol.Id)).Count() == found.Api.Count;

    public void Write(string treeId, TreeStructure structure) => AtomicFile.Write(PathOf(treeId), $"{JsonSerializer.Serialize(structure, TreeStructureJson.Default.TreeStructure)}\n");

    private string PathOf(string treeId) => Path.Combine(folder, $"{treeId}-{policy}-v{Version}.json");
}
