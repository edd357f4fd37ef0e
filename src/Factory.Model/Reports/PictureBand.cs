namespace Factory.Model.Reports;

/// <summary>Modules that are drawn side by side.</summary>
/// <param name="Name">The layer's name; empty for modules without a layer.</param>
/// <param name="Modules">Their names.</param>
public sealed record PictureBand(string Name, IReadOnlyList<string> Modules);
