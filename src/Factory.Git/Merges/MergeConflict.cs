namespace Factory.Git.Merges;

/// <summary>A place where two sides do not fit.</summary>
/// <param name="Path">The file; empty where no file is at fault.</param>
/// <param name="Message">What git says about it, in one line.</param>
public sealed record MergeConflict(string Path, string Message);
