namespace Factory.Patterns.Generalising.Writing;

/// <summary>How much is kept of what a fix did not touch, from special to general.</summary>
internal enum Detail
{
    /// <summary>All but the names of this code.</summary>
    Whole,

    /// <summary>Of each part the member or call that it ends in.</summary>
    Ends,

    /// <summary>Nothing: a metavariable for each part.</summary>
    Bare,
}
