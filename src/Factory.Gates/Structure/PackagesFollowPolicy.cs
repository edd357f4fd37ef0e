using Factory.Gates.Building.Facts;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Structure.Packages;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0410: projects use the packages and licences that the policy allows, in versions that do not float and have no known vulnerability, and no new package for nothing.</summary>
public static class PackagesFollowPolicy
{
    private static readonly string[] Graves = ["NU1903", "NU1904"];

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0410",
        "Packages follow the policy",
        Severity.Error,
        "A package is code that somebody else changes. Which ones may come in, and in which version, is decided once and not by whoever is in a hurry.");

    /// <summary>
    /// Looks at everything in the tree. What the change did not touch is only a note, except for what the policy denies and for grave
    /// vulnerabilities, which warn.
    /// </summary>
    public static CheckOutcome Ask(PackageFacts facts, PackagePolicy policy)
    {
        if (facts.References.Count == 0 && facts.Transitive.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, "no project refers to a package");
        }

        var denied = policy.Deny.Select(entry => (Pattern: IdPattern(entry.Id), Entry: entry)).ToList();
        DeniedPackage? Denial(string id) => denied.FirstOrDefault(entry => entry.Pattern.Matches(id.ToLowerInvariant())).Entry;

        return CheckOutcome.Looked(
            Info,
            facts.References.Count + facts.Transitive.Count,
            [
                .. Denied(facts, Denial),
                .. NotAllowed(facts, policy),
                .. PackageFindings.OfLicenses(Info, facts, policy),
                .. Floating(facts, policy),
                .. PackageFindings.OfUsages(Info, facts),
                .. facts.Advisories.Select(advisory => Vulnerable(advisory, facts)),
            ]);
    }

    private static IEnumerable<Finding> Denied(PackageFacts facts, Func<string, DeniedPackage?> denial)
    {
        var direct = from reference in facts.References
                     let entry = denial(reference.Id)
                     where entry is not null
                     select Found(Severity.Error, Text($"{reference.Id} is denied", $"The package {reference.Id} is denied: {entry.Reason}"), "Remove the reference, and use what the reason names", reference.Location);
        var transitive = from package in facts.Transitive
                         let entry = denial(package.Id)
                         where entry is not null
                         group (package, entry) by (package.Id.ToLowerInvariant(), package.Through[0]) into same
                         let first = same.First()
                         select Found(
                             Severity.Error,
                             Text(
                                 $"{first.package.Id} through {first.package.Through[0]} is denied",
                                 $"The package {first.package.Id} is denied and comes in through {string.Join(" -> ", first.package.Through)}{More(same.Count())}: {first.entry.Reason}"),
                             $"Replace {first.package.Through[0]}, or take a version of it that does not need {first.package.Id}",
                             first.package.Location);
        return direct.Concat(transitive);
    }

    private static IEnumerable<Finding> NotAllowed(PackageFacts facts, PackagePolicy policy)
    {
        if (policy.Allow is not { } allow)
        {
            return [];
        }

        var allowed = allow.Select(IdPattern).ToList();
        return from reference in facts.References
               where !allowed.Any(pattern => pattern.Matches(reference.Id.ToLowerInvariant()))
               select Found(
                   Weight(reference),
                   Text($"{reference.Id} is not allowed", $"The package {reference.Id} is not among those that the policy allows ({(allow.Count == 0 ? "none" : string.Join(", ", allow))})"),
                   "Use an allowed package, or propose to add this one to packages: allow in a change of its own",
                   reference.Location);
    }

    private static IEnumerable<Finding> Floating(PackageFacts facts, PackagePolicy policy) =>
        from reference in facts.References
        where policy.Pinned && !reference.IsLocked && !IsPinned(reference.Version)
        select Found(
            Weight(reference),
            Text(
                $"{reference.Id} is not pinned",
                reference.Version.Length == 0
                    ? $"The package {reference.Id} has no version, neither here nor in a central file, so restore takes the lowest that exists"
                    : $"The version of {reference.Id} is '{reference.Version}', so two builds of the same sources can differ"),
            "Give one version, here or as PackageVersion in Directory.Packages.props, or keep a packages.lock.json beside the project",
            reference.Location);

    /// <summary>A range or a star floats; <c>[1.2.3]</c> and <c>1.2.3</c> give the same package each time. A property that no file gives is not judged.</summary>
    private static bool IsPinned(string version) => version.Length > 0 && !version.AsSpan().ContainsAny('*', ',');

    private static Finding Vulnerable(BuildDiagnostic advisory, PackageFacts facts)
    {
        // NuGet writes: Package 'Id' 1.2.3 has a known high severity vulnerability, https://…
        var id = advisory.Message.Split('\'') is [_, var quoted, ..] ? quoted : advisory.Message;
        var isTouched = facts.References.Any(reference => reference.IsTouched && reference.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        var severity = isTouched ? Severity.Error : Graves.Contains(advisory.Id, StringComparer.Ordinal) ? Severity.Warning : Severity.Note;
        return Found(severity, Text(advisory.Message, $"{advisory.Id}: {advisory.Message}"), "Move to a version without it, or to another package", advisory.Location);
    }

    private static Severity Weight(PackageReference reference) => reference.IsTouched ? Severity.Error : Severity.Note;

    private static string More(int count) => count == 1 ? "" : $" (and so in {count - 1} more {(count == 2 ? "lock file" : "lock files")})";

    private static Glob IdPattern(string pattern) => Glob.Parse(pattern.ToLowerInvariant());

    private static (string Subject, string Message) Text(string subject, string message) => (subject, message);

    private static Finding Found(Severity severity, (string Subject, string Message) text, string fix, SourceLocation location) =>
        new(Info.Id, severity, text.Subject, text.Message, fix, location);
}
