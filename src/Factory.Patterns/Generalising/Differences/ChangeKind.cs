namespace Factory.Patterns.Generalising.Differences;

/// <summary>What a fix did at one place.</summary>
internal enum ChangeKind
{
    /// <summary>Something else stands there, or the same with other words.</summary>
    Replaced,

    /// <summary>Something stands there now.</summary>
    Added,

    /// <summary>Something is gone.</summary>
    Removed,

    /// <summary>The same statements stand in another one now.</summary>
    Wrapped,
}
