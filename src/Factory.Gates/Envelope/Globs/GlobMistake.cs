namespace Factory.Gates.Envelope.Globs;

/// <summary>Why a text is not a glob.</summary>
/// <param name="What">What is wrong with it.</param>
/// <param name="Instead">What would be right.</param>
public sealed record GlobMistake(string What, string Instead);
