namespace Factory.Patterns.Generalising.Mutations;

/// <summary>One way to write a text differently.</summary>
/// <param name="What">What is done, in a few words.</param>
/// <param name="Edits">How.</param>
internal sealed record Mutation(string What, IReadOnlyList<TextEdit> Edits);
