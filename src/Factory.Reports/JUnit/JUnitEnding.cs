namespace Factory.Reports.JUnit;

/// <summary>The four endings of a test case.</summary>
internal enum JUnitEnding
{
    Success,
    Failure,
    Error,
    Skipped,
}
