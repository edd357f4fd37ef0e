namespace Factory.CodeModel.Clones;

/// <summary>A C# file that is searched for copies.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Text">What it says.</param>
public sealed record ComparedSource(string Path, string Text)
{
    /// <summary>The lines that the change wrote; only a run that is mostly made of such lines is a new copy.</summary>
    public IReadOnlyList<LineSpan> NewLines { get; init; } = [];
}
