using Factory.Model.Reports;

namespace Factory.Gates.Building.Facts;

/// <summary>One test that was run or skipped; a row of a theory is one.</summary>
/// <param name="FullName"><c>Namespace.Class.Method</c>, with a dot also before a nested class.</param>
/// <param name="DisplayName">What the test framework shows: the full name with the row's arguments, or a name of its own.</param>
/// <param name="State">How it ended.</param>
/// <param name="Message">Why it failed or was skipped, with paths relative to the root; empty where it passed.</param>
/// <param name="Location">The first line of the stack that lies in the repository; nowhere if there is none.</param>
public sealed record TestResult(string FullName, string DisplayName, TestState State, string Message, SourceLocation Location);
