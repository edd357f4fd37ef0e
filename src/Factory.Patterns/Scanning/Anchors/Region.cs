namespace Factory.Patterns.Scanning.Anchors;

/// <summary>What a member is, or all that is in no member.</summary>
/// <param name="HasBody">Whether a block belongs to it.</param>
/// <param name="Constants">The literals that names in it may stand for.</param>
internal readonly record struct Region(bool HasBody, Constants Constants)
{
    /// <summary>Whether nothing was found in it.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Whether a name in it may stand for a truth value, so that it may have whatever a rule asks of one.</summary>
    public bool HasTruth => (Constants & Constants.Truth) != 0;
}
