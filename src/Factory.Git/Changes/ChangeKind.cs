namespace Factory.Git.Changes;

/// <summary>What happened to a file.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Its content differs.</summary>
    Modified,

    /// <summary>It is gone.</summary>
    Deleted,

    /// <summary>It moved, with or without other content.</summary>
    Renamed,
}
