namespace Factory.Gates.Building.Facts;

/// <summary>What one test project ran for one target framework.</summary>
/// <param name="Project">The project's path, relative to the root.</param>
/// <param name="Framework">Its target framework.</param>
/// <param name="Results">Its tests, by name.</param>
/// <param name="Errors">What went wrong beside its tests: a crash of the test host, say.</param>
public sealed record TestProjectRun(string Project, string Framework, IReadOnlyList<TestResult> Results, IReadOnlyList<string> Errors);
