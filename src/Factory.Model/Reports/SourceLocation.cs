namespace Factory.Model.Reports;

/// <summary>Where to look: a file of the repository, and where it is known the line and column.</summary>
/// <param name="Path">Relative to the repository's root, with <c>/</c>; empty where no file is at fault.</param>
/// <param name="Line">From 1; 0 means the whole file.</param>
/// <param name="Column">From 1; 0 means the whole line.</param>
public sealed record SourceLocation(string Path, int Line = 0, int Column = 0)
{
    /// <summary>No place in the repository is at fault (a missing test run, say).</summary>
    public static SourceLocation None { get; } = new("");

    /// <summary>The form that editors and terminals make a link of: <c>path:line:column</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Path,
        (_, 0) => $"{Path}:{Line}",
        _ => $"{Path}:{Line}:{Column}",
    };
}
