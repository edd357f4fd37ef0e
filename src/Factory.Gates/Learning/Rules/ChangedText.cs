using Factory.Git.Changes;

namespace Factory.Gates.Learning.Rules;

/// <summary>A file of the change as rules see it.</summary>
/// <param name="Change">What happened to it.</param>
/// <param name="Text">What it says now; empty where it can't be read.</param>
/// <param name="Obstacle">Why it can't be read; empty where it can.</param>
public sealed record ChangedText(FileChange Change, string Text, string Obstacle = "");
