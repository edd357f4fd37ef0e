using System.Text.Json.Serialization;

namespace Factory.Git.Commits;

/// <summary>
/// How a journal is written and read, known to the compiler: native code has no reflection for it. What the text lacks must not become
/// null where the type forbids it; and what is null must stay it, so by metadata alone: generated code that writes makes an empty array of no array.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CommitJournal))]
internal sealed partial class CommitJournalJson : JsonSerializerContext;
