using Factory.Gates.Judging;
using Factory.Platform.Processes;

namespace Factory.Gates.Structure.Bases;

/// <summary>How the base is built where nobody built it before.</summary>
/// <param name="Settings">How the repository is built.</param>
/// <param name="Run">Starts programs.</param>
internal sealed record BaseBuild(BuildSettings Settings, ProcessRunner Run);
