namespace Factory.Model.Reports;

/// <summary>One module uses another.</summary>
/// <param name="From">The one that uses.</param>
/// <param name="To">The one that is used.</param>
/// <param name="Uses">How many uses there are; 0 where there are none any more.</param>
/// <param name="Broken">The ids of the checks that have something against it; empty for none.</param>
public sealed record PictureEdge(string From, string To, int Uses, IReadOnlyList<string> Broken)
{
    /// <summary>How many uses there were at the base: 0 for a new edge; null where the base is not known.</summary>
    public int? Before { get; init; }

    /// <summary>Whether the change adds it.</summary>
    public bool IsNew => Before == 0;

    /// <summary>Whether the change takes it away.</summary>
    public bool IsGone => Uses == 0;
}
