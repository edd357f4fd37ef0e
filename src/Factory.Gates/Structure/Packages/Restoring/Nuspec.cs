using Factory.Gates.Structure.Packages.Licensing;

namespace Factory.Gates.Structure.Packages.Restoring;

/// <summary>What a package says about itself.</summary>
/// <param name="License">Its licence.</param>
/// <param name="IsDevelopmentDependency">Whether it is only for those who build with it.</param>
internal sealed record Nuspec(PackageLicense License, bool IsDevelopmentDependency);
