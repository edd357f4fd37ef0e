namespace Factory.CodeModel.Clones;

/// <summary>Two runs of tokens that are the same but for literals and for names that differ consistently.</summary>
/// <param name="Copy">The place that the change wrote.</param>
/// <param name="Original">The place that it repeats; an earlier one of the change where both are new.</param>
/// <param name="Tokens">How many tokens each of them has; attributes and using directives do not count.</param>
public sealed record Clone(ClonePlace Copy, ClonePlace Original, int Tokens);
