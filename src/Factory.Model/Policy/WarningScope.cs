namespace Factory.Model.Policy;

/// <summary>Which compiler and analyzer warnings block BuildReview. Errors always do.</summary>
public enum WarningScope
{
    /// <summary>Every warning blocks.</summary>
    All,

    /// <summary>Warnings in files that the change touched block; others are notes.</summary>
    Changed,

    /// <summary>No warning blocks.</summary>
    None,
}
