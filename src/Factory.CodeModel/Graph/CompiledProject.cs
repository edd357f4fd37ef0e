namespace Factory.CodeModel.Graph;

/// <summary>A project that a build has just compiled, for one target framework.</summary>
/// <param name="Path">The project file, relative to the root, with <c>/</c>.</param>
/// <param name="Framework">The target framework; may be empty in old projects.</param>
/// <param name="IsTest">Whether it holds tests.</param>
/// <param name="Assembly">The assembly; absolute.</param>
public sealed record CompiledProject(string Path, string Framework, bool IsTest, string Assembly);
