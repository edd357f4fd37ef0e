using System.Text.Json.Serialization;

namespace Factory.Git.Commits;

/// <summary>
/// How a journal is written and read, known to the compiler: native code has no reflection for it. What the text lacks must not become
/// null where the type forbids it.
/// </summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CommitJournal))]
internal sealed partial class CommitJournalJson : JsonSerializerContext;
