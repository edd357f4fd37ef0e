namespace Factory.Patterns.Scanning.Anchors;

/// <summary>How much of a member is needed, from nothing to all of it.</summary>
internal enum Kept : byte
{
    Nothing,

    /// <summary>What is outside of its body.</summary>
    Head,

    /// <summary>Also some statements of its body.</summary>
    Statements,

    Whole,
}
