using System.Text.RegularExpressions;
using Factory.Gates.Building.Facts;
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
    /// <param name="build">What a restore and build of the tree left; null where there was none.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InvalidInputException">A changed project file or a lock file is malformed.</exception>
    public static async Task<PackageFacts> ReadAsync(ScopeRequest request, BuildFacts? build, CancellationToken cancellation)
    {
        var projects = await ProjectHistory.ReadAsync(request, cancellation);
        var touched = PackageDifference.Between(projects.Before, projects.Now).Select(change => change.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var locks = (await request.Tree.ListAsync("", cancellation)).Where(path => Path.GetFileName(path) == LockFile.Name).ToList();
        var versions = new KnownVersions(projects.Now);
        return new(
        [
            .. from file in projects.Now.OrderBy(file => file.Path, StringComparer.Ordinal)
               from package in file.Packages
               where package is { IsReference: true, IsRemoval: false } && !package.Id.Contains("$(", StringComparison.Ordinal)
               select new PackageReference(package.Id, new SourceLocation(file.Path, package.Line))
               {
                   Version = versions.Of(package),
                   IsLocked = locks.Contains($"{file.Folder}{LockFile.Name}"),
                   IsTouched = touched.Contains(package.Id),
               },
        ])
        {
            Transitive = await TransitiveAsync(request.Tree, locks, cancellation),
            Advisories = [.. build?.Diagnostics.Where(diagnostic => Advisory().IsMatch(diagnostic.Id)) ?? []],
        };
    }

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
