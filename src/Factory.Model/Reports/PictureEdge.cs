namespace Factory.Model.Reports;

/// <summary>One module uses another.</summary>
/// <param name="From">The one that uses.</param>
/// <param name="To">The one that is used.</param>
/// <param name="Uses">How many uses there are.</param>
/// <param name="Broken">The ids of the checks that have something against it; empty for none.</param>
public sealed record PictureEdge(string From, string To, int Uses, IReadOnlyList<string> Broken);
