namespace Factory.Model.Reports;

/// <summary>How the modules of the code hang together, for a drawing or a table.</summary>
/// <param name="Bands">The layers from the ground up, each with its modules; modules that stand on none form a band of their own.</param>
/// <param name="Edges">Which module uses which, by name.</param>
public sealed record ModulePicture(IReadOnlyList<PictureBand> Bands, IReadOnlyList<PictureEdge> Edges);
