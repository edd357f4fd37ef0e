namespace Factory.Git.Changes;

/// <summary>Lines from <paramref name="First"/> to <paramref name="Last"/>, both from 1 and both included.</summary>
public sealed record LineRange(int First, int Last);
