namespace Factory.Patterns.Scanning.Anchors;

/// <summary>How far a rule has come in a file.</summary>
internal enum RuleState : byte
{
    /// <summary>It can't match in the file.</summary>
    Out,

    /// <summary>The file has what it needs, but no region did so far.</summary>
    Possible,

    /// <summary>It may match.</summary>
    Active,
}
