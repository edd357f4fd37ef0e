namespace Factory.Model.Policy;

/// <summary>How much may be handed to whoever does the work.</summary>
public sealed record ContextPolicy
{
    /// <summary>How many tokens the rendered envelope may have, and how many the slice of one plan.</summary>
    public int Tokens { get; init; } = 2000;

    /// <summary>How many rails may be advice, which nothing checks.</summary>
    public int Advice { get; init; } = 10;

    /// <summary>The files that the envelope is rendered to.</summary>
    public IReadOnlyList<string> Files { get; init; } = ["AGENTS.md"];
}
