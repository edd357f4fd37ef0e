namespace Factory.Patterns.Scanning.Anchors;

/// <summary>A rule that has all it needs in a member.</summary>
internal struct Reader
{
    public int Rule;

    /// <summary>How much of the member it needs if it matches in the body.</summary>
    public Kept Kept;

    /// <summary>Where a match may lie, as far as it was seen: nowhere, in the head, or anywhere.</summary>
    public Kept Seen;
}
