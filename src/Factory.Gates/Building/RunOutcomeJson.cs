using System.Text.Json;
using System.Text.Json.Serialization;

namespace Factory.Gates.Building;

/// <summary>How the outcome of a run is written and read, known to the compiler: native code has no reflection for it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(RunOutcome))]
internal sealed partial class RunOutcomeJson : JsonSerializerContext;
