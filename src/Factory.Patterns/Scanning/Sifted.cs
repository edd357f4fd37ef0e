namespace Factory.Patterns.Scanning;

/// <summary>One variant of a file in which some rule may match.</summary>
/// <param name="Text">What to parse: as long as the text of the file, with spaces where no rule needs to look.</param>
/// <param name="ActiveRules">The rules that may match here, as places in their list, ascending.</param>
/// <param name="IsWhole">No body was left out.</param>
internal sealed record Sifted(string Text, IReadOnlyList<int> ActiveRules, bool IsWhole);
