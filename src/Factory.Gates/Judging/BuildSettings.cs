using Factory.Gates.Building;

namespace Factory.Gates.Judging;

/// <summary>How the working tree is built and tested, and where the traces of it lie.</summary>
/// <param name="Configuration">The MSBuild configuration.</param>
/// <param name="OutputFolder">Where diagnostics, test results and coverage are left; absolute.</param>
/// <param name="NuGetFolder">The folder of restored packages, in which packaged tools are found; absolute.</param>
public sealed record BuildSettings(string Configuration, string OutputFolder, string NuGetFolder)
{
    /// <summary>Gets every line that dotnet prints.</summary>
    public Action<string>? OnLine { get; init; }

    internal BuildRequest Request(string root, string solution, string treeId) => new(root, solution, OutputFolder)
    {
        Configuration = Configuration,
        TreeId = treeId,
        OnLine = OnLine,
    };
}
