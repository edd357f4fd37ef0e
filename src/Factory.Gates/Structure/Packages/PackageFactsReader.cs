using System.Text.RegularExpressions;
using Factory.Gates.BuildReview.Scope;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Structure.Packages;

/// <summary>Reads the packages of a tree from its project files and lock files, without evaluating or restoring anything.</summary>
internal static partial class PackageFactsReader
{
    /// <summary>Everything that FAC0410 looks at.</summary>
    /// <param name="request">The trees and the change.</param>
    /// <param name="traces">What a restore and build of the tree left.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InvalidInputException">A changed project file or a lock file is malformed.</exception>
    public static async Task<PackageFacts> ReadAsync(ScopeRequest request, PackageTraces traces, CancellationToken cancellation)
    {
        var projects = await ProjectHistory.ReadAsync(request, cancellation);
        var touched = PackageDifference.Between(projects.Before, projects.Now).Select(change => change.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var locks = (await request.Tree.ListAsync("", cancellation)).Where(path => Path.GetFileName(path) == LockFile.Name).ToList();
        var versions = new KnownVersions(projects.Now);
        var before = projects.Before
            .SelectMany(file => file.Packages.Where(IsReference), (file, package) => (file.Path, package.Id))
            .ToLookup(pair => pair.Path, pair => pair.Id, StringComparer.Ordinal);
        IReadOnlyList<PackageReference> references =
        [
            .. from file in projects.Now.OrderBy(file => file.Path, StringComparer.Ordinal)
               from package in file.Packages
               where IsReference(package) && !package.Id.Contains("$(", StringComparison.Ordinal)
               select new PackageReference(package.Id, new SourceLocation(file.Path, package.Line))
               {
                   Version = versions.Of(package),
                   IsLocked = locks.Contains($"{file.Folder}{LockFile.Name}"),
                   IsNew = !before[file.Path].Contains(package.Id, StringComparer.OrdinalIgnoreCase),
                   IsTouched = touched.Contains(package.Id),
               },
        ];
        var transitive = await TransitiveAsync(request.Tree, locks, cancellation);
        var usages = new PackageUsages(traces.Restored, traces.Structure);
        return new(references)
        {
            Transitive = transitive,
            Licensed = request.Envelope.Policy.Packages.Licenses is null || traces.Restored.Absence.Length > 0 ? [] : new PackageLicenses(traces.Restored).Of(references, transitive),
            Usages = [.. references.Where(reference => reference.IsNew).Select(usages.Of).OfType<PackageUsage>()],
            Absence = traces.Restored.Absence,
            Advisories = [.. traces.Build?.Diagnostics.Where(diagnostic => Advisory().IsMatch(diagnostic.Id)) ?? []],
        };
    }

    private static bool IsReference(PackageItem package) => package is { IsReference: true, IsRemoval: false };

    private static async Task<IReadOnlyList<TransitivePackage>> TransitiveAsync(IFileTree tree, IEnumerable<string> locks, CancellationToken cancellation)
    {
        var found = new List<TransitivePackage>();
        var problems = new Problems();
        foreach (var path in locks)
        {
            try
            {
                found.AddRange(LockFile.Parse(await tree.ReadAsync(path, cancellation) ?? "{}", path));
            }
            catch (InvalidInputException mistakes)
            {
                problems.Add(mistakes.Problems);
            }
        }

        problems.ThrowIfAny();
        return found;
    }

    [GeneratedRegex(@"\ANU190[1-4]\z", RegexOptions.NonBacktracking)]
    private static partial Regex Advisory();
}
