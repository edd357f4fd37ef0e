using Factory.Gates.Judging;

namespace Factory.Gates.Learning.Evidence;

/// <summary>Where the hits are that can be judged.</summary>
/// <param name="Gate">The repository and how programs are started.</param>
/// <param name="ReportFolder">The folder with the reports of the last runs.</param>
public sealed record JudgeInput(GateInput Gate, string ReportFolder);
