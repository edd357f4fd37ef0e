using Factory.Gates.Judging;

namespace Factory.Mcp;

/// <summary>The repository that a server answers for.</summary>
/// <param name="Gate">What each question starts from; the plan and the base are the asker's.</param>
/// <param name="ReportFolder">Where the gates leave their reports; absolute.</param>
public sealed record ServedRepository(GateInput Gate, string ReportFolder);
