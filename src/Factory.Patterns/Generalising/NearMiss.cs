namespace Factory.Patterns.Generalising;

/// <summary>A text that means what another one means and is written in another way.</summary>
/// <param name="What">What was done to it, in a few words.</param>
/// <param name="Text">The text.</param>
public sealed record NearMiss(string What, string Text);
