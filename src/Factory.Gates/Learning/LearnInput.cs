using Factory.Gates.Judging;

namespace Factory.Gates.Learning;

/// <summary>What Learn is given.</summary>
/// <param name="Gate">The repository and how programs are started.</param>
/// <param name="Lesson">The lesson's file: a full path, or one relative to the root.</param>
public sealed record LearnInput(GateInput Gate, string Lesson);
