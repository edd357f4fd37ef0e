namespace Factory.Gates.Building;

/// <summary>What <see cref="DotNet.PackAsync"/> makes packages of.</summary>
/// <param name="Folder">Where the packages go; absolute.</param>
/// <param name="Version">Their version.</param>
public sealed record PackRequest(string Folder, string Version);
