using Factory.Model.Reports;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>One thing beside the files that a change touches.</summary>
/// <param name="Name">The package, the reference, or the signature.</param>
/// <param name="What">What happened to it, in words that follow the name: <c>is new</c>.</param>
/// <param name="Location">Where.</param>
public sealed record ScopeChange(string Name, string What, SourceLocation Location)
{
    /// <summary>Of what was not there before.</summary>
    internal const string New = "is new";

    /// <summary>Of what is no longer there.</summary>
    internal const string Gone = "is gone";

    /// <summary>Whether somebody could have relied on it, and it is no longer there.</summary>
    public bool IsGone => What == Gone;
}
