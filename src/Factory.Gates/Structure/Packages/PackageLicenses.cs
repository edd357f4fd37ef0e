using Factory.Gates.Structure.Packages.Licensing;
using Factory.Gates.Structure.Packages.Restoring;
using Factory.Model.Reports;

namespace Factory.Gates.Structure.Packages;

/// <summary>Finds the licences of packages: of those that project files refer to, and of those that come in through them.</summary>
internal sealed class PackageLicenses(RestoredPackages restored)
{
    /// <summary>References by place, then what comes in through others, each in each version once.</summary>
    public IReadOnlyList<LicensedPackage> Of(IReadOnlyList<PackageReference> references, IReadOnlyList<TransitivePackage> locked)
    {
        var direct = references.SelectMany(Versions).ToList();
        var known = direct.Select(package => (package.Id.ToLowerInvariant(), package.Version)).ToHashSet();
        var touched = references.Where(reference => reference.IsTouched).Select(reference => reference.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. direct,
            .. from package in locked.Concat(Beyond())
               group package by (package.Id.ToLowerInvariant(), package.Version) into same
               where !known.Contains(same.Key)
               let first = same.MinBy(package => package.Through.Count)!
               select new LicensedPackage(first.Id, first.Version, restored.LicenseOf(first.Id, first.Version), first.Location)
               {
                   Through = first.Through,
                   IsTouched = touched.Contains(first.Id) || same.Any(package => package.Through.Any(touched.Contains)),
               },
        ];
    }

    private IEnumerable<LicensedPackage> Versions(PackageReference reference)
    {
        var found = restored.Projects.Where(project => reference.Concerns(project.Path))
            .Select(project => project.Direct(reference.Id)?.Version)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .DefaultIfEmpty(reference.Version);
        return from version in found
               select new LicensedPackage(reference.Id, version, restored.LicenseOf(reference.Id, version), reference.Location) { IsTouched = reference.IsTouched };
    }

    private IEnumerable<TransitivePackage> Beyond() =>
        from project in restored.Projects
        from package in project.Packages
        where package.Through.Count > 0
        select new TransitivePackage(package.Id, package.Through, new SourceLocation(project.Path)) { Version = package.Version };
}
