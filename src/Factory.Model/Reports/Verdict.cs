namespace Factory.Model.Reports;

/// <summary>What a gate says.</summary>
public enum Verdict
{
    /// <summary>Go on.</summary>
    Passed,

    /// <summary>Stop: something must be mended first.</summary>
    Blocked,
}
