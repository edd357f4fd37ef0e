namespace Factory.Patterns.Scanning.Anchors;

/// <summary>What a member is, or all that is in no member.</summary>
[Flags]
internal enum Region : byte
{
    None = 0,

    /// <summary>A block belongs to it.</summary>
    HasBody = 1,

    /// <summary>A name in it may stand for a truth value, so that it may have whatever a rule asks of one.</summary>
    HasTruth = 2,
}
