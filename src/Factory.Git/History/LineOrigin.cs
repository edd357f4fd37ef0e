namespace Factory.Git.History;

/// <summary>Where a line of a file comes from.</summary>
/// <param name="Commit">The commit that wrote it; empty where that lies before the time that was asked about.</param>
/// <param name="Text">What it says.</param>
public sealed record LineOrigin(string Commit, string Text);
