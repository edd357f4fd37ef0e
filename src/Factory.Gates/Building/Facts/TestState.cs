namespace Factory.Gates.Building.Facts;

/// <summary>How a test ended.</summary>
public enum TestState
{
    /// <summary>It ran and what it asserts holds.</summary>
    Passed,

    /// <summary>It ran and failed, or its run was broken off.</summary>
    Failed,

    /// <summary>It did not run.</summary>
    Skipped,
}
