namespace Factory.Model.Learning;

/// <summary>What can be told from two shares and their intervals.</summary>
public enum Difference
{
    /// <summary>Nothing: on one side nothing was looked at.</summary>
    Unknown,

    /// <summary>Nothing yet: the intervals overlap.</summary>
    NotYet,

    /// <summary>It became less: the interval after lies below the one before.</summary>
    Less,

    /// <summary>It became more: the interval after lies above the one before.</summary>
    More,
}
