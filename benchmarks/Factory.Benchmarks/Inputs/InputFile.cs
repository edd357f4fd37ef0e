namespace Factory.Benchmarks.Inputs;

/// <summary>A file that was read before anything is measured.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Text">All of it.</param>
internal sealed record InputFile(string Path, string Text);
