namespace Factory.CodeModel.Graph;

/// <summary>What a graph is read from.</summary>
/// <param name="Projects">What was compiled.</param>
/// <param name="Root">The folder that was built; absolute.</param>
/// <param name="Files">The paths of the repository's files; code from other files was generated and is left out.</param>
public sealed record GraphSource(IReadOnlyList<CompiledProject> Projects, string Root, IReadOnlySet<string> Files)
{
    /// <summary>Gives the text of a C# file of the repository, for what compilation erases; null where it can't be read. Called from several threads.</summary>
    public Func<string, string?> Read { get; init; } = _ => null;
}
