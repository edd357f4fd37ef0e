namespace Factory.Hosting.Planning;

/// <summary>Why one target comes before another.</summary>
internal enum LinkKind
{
    /// <summary>The later one needs the earlier one.</summary>
    Dependency,

    /// <summary>Only if both run.</summary>
    Order,

    /// <summary>The earlier one brings the later one in.</summary>
    Trigger,
}
