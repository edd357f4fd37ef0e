using Factory.Gates.Envelope.Globs;
using Factory.Gates.Structure.Packages.Licensing;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Structure.Packages;

/// <summary>What FAC0410 has against the licences of packages, and against packages that nothing uses.</summary>
internal static class PackageFindings
{
    /// <summary>What is under no allowed licence, or under one that is not known. What the change did not touch is a note.</summary>
    public static IEnumerable<Finding> OfLicenses(CheckInfo check, PackageFacts facts, PackagePolicy policy)
    {
        if (policy.Licenses is not { } licenses)
        {
            return [];
        }

        if (facts.Absence.Length > 0)
        {
            return [new(check.Id, Severity.Note, "licences", $"The licences of packages are not known: {facts.Absence}", "Mend that first", SourceLocation.None)];
        }

        var allowed = licenses.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var excepted = policy.LicenseExceptions.Select(exempt => Glob.Parse(exempt.Id.ToLowerInvariant())).ToList();
        return from package in facts.Licensed
               where !excepted.Any(pattern => pattern.Matches(package.Id.ToLowerInvariant()))
               where LicenseExpression.Holds(package.License.Expression, allowed.Contains) != true
               select package.License.Obstacle.Length > 0 ? Unknown(check, package) : NotAllowed(check, package, licenses);
    }

    /// <summary>New references whose package nothing uses, and those of which that is not known.</summary>
    public static IEnumerable<Finding> OfUsages(CheckInfo check, PackageFacts facts) =>
        from usage in facts.Usages
        where usage.Obstacle.Length > 0 || !usage.IsUsed
        let id = usage.Reference.Id
        select usage.Obstacle.Length > 0
            ? new Finding(check.Id, Severity.Note, $"use of {id}", $"Whether something uses the new package {id} is not known: {usage.Obstacle}", "Mend that first", usage.Reference.Location)
            : new(
                check.Id,
                Severity.Warning,
                $"{id} is unused",
                $"The change adds the package {id}, and no assembly of the project uses it",
                "Leave it out until something needs it; what only builds, tests or looks carries PrivateAssets=\"all\"",
                usage.Reference.Location);

    private static Finding NotAllowed(CheckInfo check, LicensedPackage package, IReadOnlyList<string> licenses) => new(
        check.Id,
        Weight(package),
        $"{package.Id} is under {package.License.Expression}",
        $"The package {package.Id} {package.Version}{Way(package)} is under {package.License.Expression}, and the policy allows {(licenses.Count == 0 ? "no licence" : string.Join(", ", licenses))}",
        "Use another package, or propose in a change of its own to add to packages: licenses what is missing there",
        package.Location);

    private static Finding Unknown(CheckInfo check, LicensedPackage package) => new(
        check.Id,
        Weight(package),
        $"the licence of {package.Id} is not known",
        $"The licence of the package {package.Id} {package.Version}{Way(package)} is not known: {package.License.Obstacle}",
        $"Read it. If it will do, propose in a change of its own to add this to packages: license-exceptions: {{ id: {package.Id}, reason: \"what it is, and why it will do\" }}",
        package.Location);

    private static string Way(LicensedPackage package) => package.Through.Count == 0 ? "" : $", which comes in through {string.Join(" -> ", package.Through)},";

    private static Severity Weight(LicensedPackage package) => package.IsTouched ? Severity.Error : Severity.Note;
}
