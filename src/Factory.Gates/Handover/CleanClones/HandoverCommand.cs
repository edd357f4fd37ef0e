using Factory.Model.Policy;

namespace Factory.Gates.Handover.CleanClones;

/// <summary>The command that the repository documents for building it and passing its gates.</summary>
internal static class HandoverCommand
{
    /// <summary>The policy's, else the start script with IntegrationReview; empty where there is neither.</summary>
    public static IReadOnlyList<string> Of(HandoverPolicy policy, IReadOnlyList<string> paths)
    {
        var script = OperatingSystem.IsWindows() ? "build.cmd" : "build.sh";
        return policy.Command.Count > 0 ? policy.Command
            : paths.Contains(script, StringComparer.Ordinal) ? [$"./{script}", "IntegrationReview"]
            : [];
    }
}
