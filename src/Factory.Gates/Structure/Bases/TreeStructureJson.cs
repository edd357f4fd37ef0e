using System.Text.Json;
using System.Text.Json.Serialization;

namespace Factory.Gates.Structure.Bases;

/// <summary>How the structure of a tree is written and read, known to the compiler: native code has no reflection for it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NewLine = "\n")]
[JsonSerializable(typeof(TreeStructure))]
internal sealed partial class TreeStructureJson : JsonSerializerContext;
