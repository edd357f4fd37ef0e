namespace Factory.Patterns.Scanning;

/// <summary>One variant of a file in which some rule may match.</summary>
/// <param name="Text">What to parse: as long as the text of the file, with spaces where no rule needs to look.</param>
/// <param name="ActiveRules">The rules that may match here, as places in their list, ascending.</param>
internal sealed record Sifted(string Text, IReadOnlyList<int> ActiveRules)
{
    /// <summary>No body was left out.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Its brackets are known not to nest too deep for a parser.</summary>
    public required bool IsShallow { get; init; }
}
