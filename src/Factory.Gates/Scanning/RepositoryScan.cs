using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Patterns.Scanning;
using Factory.Platform.Files;

namespace Factory.Gates.Scanning;

/// <summary>Holds a folder of rules against the files of a repository. Nothing of the repository is executed.</summary>
public static class RepositoryScan
{
    /// <summary>The findings; with <see cref="ScanRequest.Fix"/> the files are mended and what is left is told.</summary>
    /// <exception cref="InvalidInputException">No rules, a mistake in one, a path that does not exist, or a report that can't be written.</exception>
    public static async Task<ScanOutcome> RunAsync(ScanRequest request, CancellationToken cancellation)
    {
        if (request.ReportFile is { } file)
        {
            ScanJson.MakeFolder(file);
        }

        // Starting git takes as long as reading the rules.
        var listing = Task.Run(() => FileIds.ReadAsync(request.Gate.Root, request.Gate.Run, cancellation), cancellation);
        var rules = RulesOf(request);
        var scan = new RuleScan(rules, request.CacheFolder);
        scan.Begin();
        var all = await listing;
        var files = Chosen(request, all);
        var found = await ScanStages.ApplyAsync(request, rules, (all, scan.Run(files, cancellation)), cancellation);
        var counted = request.Changed ? await TouchedAsync(request, found, cancellation) : found;
        var mended = request.Fix ? Fixes.Apply(request.Gate.Root, counted) : [];
        var outcome = new ScanOutcome([.. counted.Except(mended)], files.Count, scan.FilesRead, mended.Count);
        if (request.ReportFile is { } report)
        {
            ScanJson.Write(outcome, report);
        }

        return outcome;
    }

    private static ScanRules RulesOf(ScanRequest request)
    {
        var folder = Path.Combine(request.Gate.Root, request.RuleFolder);
        var paths = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".yml" or ".yaml").Order(StringComparer.Ordinal).ToList()
            : [];
        return paths.Count > 0
            ? new([.. paths.Select(path => (Relative(request, path), BoundedText.Read(path)))])
            : throw new InvalidInputException(request.RuleFolder, "there are no rules here", "Give a folder with .yml files: --rules DIR");
    }

    private static List<ScanFile> Chosen(ScanRequest request, IReadOnlyList<FileId> files)
    {
        var wanted = request.Paths.Select(path => Relative(request, path)).ToList();
        var rules = Relative(request, request.RuleFolder);
        var problems = new Problems();
        foreach (var path in wanted.Where(path => path != "." && !files.Any(file => IsIn(file.Path, path))))
        {
            problems.Add(path, "no file of the repository lies here", "Give folders or files that exist: --paths src");
        }

        problems.ThrowIfAny();
        return
        [
            .. files.Where(file => RuleFolder.Judges(file.Path) && !IsExample(file.Path, rules) && (wanted.Count == 0 || wanted.Any(path => IsIn(file.Path, path))))
                .Select(file => new ScanFile(file.Path, Path.Combine(request.Gate.Root, file.Path), file.BlobId)),
        ];
    }

    /// <summary>What stands beside the rules is there to be matched, unless they stand in the root.</summary>
    private static bool IsExample(string file, string rules) => rules != "." && IsIn(file, rules);

    private static string Relative(ScanRequest request, string path) =>
        Path.GetRelativePath(request.Gate.Root, Path.GetFullPath(path, request.Gate.Root)).Replace('\\', '/');

    private static bool IsIn(string file, string path) =>
        path == "." || file == path || (file.StartsWith(path.TrimEnd('/'), StringComparison.Ordinal) && file[path.TrimEnd('/').Length..].StartsWith('/'));

    private static async Task<IReadOnlyList<ScanFinding>> TouchedAsync(ScanRequest request, IReadOnlyList<ScanFinding> found, CancellationToken cancellation)
    {
        var context = await GateContext.OpenAsync(request.Gate, cancellation);
        var touched = context.Change.Files.ToDictionary(file => file.Path, file => file.AddedLines, StringComparer.Ordinal);
        return [.. found.Where(finding => touched.TryGetValue(finding.Path, out var lines) && lines.Any(range => range.First <= finding.EndLine && finding.Line <= range.Last))];
    }
}
