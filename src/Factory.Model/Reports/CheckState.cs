namespace Factory.Model.Reports;

/// <summary>How a check ended.</summary>
public enum CheckState
{
    /// <summary>It looked at something and nothing blocks.</summary>
    Passed,

    /// <summary>It looked and something blocks.</summary>
    Failed,

    /// <summary>There is nothing here that it could be about; the reason says why that is right.</summary>
    NotApplicable,

    /// <summary>It should have looked and could not, or saw nothing; the reason says why. A required check that ends so blocks.</summary>
    NotEvaluated,
}
