namespace Factory.Patterns.Scanning.Anchors;

/// <summary>Kinds of literals that a name may stand for.</summary>
[Flags]
internal enum Constants : byte
{
    None = 0,

    /// <summary><c>true</c> and <c>false</c>.</summary>
    Truth = 1,

    Number = 2,

    /// <summary>Strings and characters.</summary>
    Text = 4,
}
