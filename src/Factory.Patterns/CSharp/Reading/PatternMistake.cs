namespace Factory.Patterns.CSharp.Reading;

/// <summary>Why a pattern can't be read.</summary>
/// <param name="Place">Where in the pattern, from 0.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Instead">What would be right.</param>
internal sealed record PatternMistake(int Place, string What, string Instead);
