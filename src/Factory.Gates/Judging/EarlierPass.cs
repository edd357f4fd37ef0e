using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Factory.Git;
using Factory.Model.Faults;
using Factory.Model.Reports;
using Factory.Platform.Files;

namespace Factory.Gates.Judging;

/// <summary>
/// A pass that holds still: for the same files, the same history, the same call and the same library nothing has to be asked again, as long as
/// the reports of that run are there as it left them. A CI server asks always.
/// </summary>
public sealed class EarlierPass
{
    private static readonly string[] Hints = ["GITHUB_", "SYSTEM_", "BUILD_"];

    private readonly string note;
    private readonly string key;
    private readonly Func<IEnumerable<string>> reports;

    private EarlierPass(string note, string key, Func<IEnumerable<string>> reports) => (this.note, this.key, this.reports) = (note, key, reports);

    /// <summary>Whether there is one.</summary>
    public bool Holds { get; private init; }

    /// <summary>What it found, one line each.</summary>
    public IReadOnlyList<string> Findings { get; private init; } = [];

    /// <summary>Looks for an earlier pass of a gate.</summary>
    /// <param name="input">The gate's input.</param>
    /// <param name="gate">Its name.</param>
    /// <param name="reportFolder">Where its reports lie.</param>
    /// <param name="cancellation">Stops the looking.</param>
    /// <exception cref="InvalidInputException">There is no repository.</exception>
    public static async Task<EarlierPass> FindAsync(GateInput input, string gate, string reportFolder, CancellationToken cancellation)
    {
        var note = input.CacheFolder.Length == 0 || CiServer.Runs(input.Environment) ? "" : Path.Combine(input.CacheFolder, $"{gate}.passed");
        var reports = () => Directory.Exists(reportFolder) ? Directory.EnumerateFiles(reportFolder, $"{gate}.*").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        if (note.Length == 0)
        {
            return new("", "", reports);
        }

        var repository = await Repository.OpenAsync(input.Root, input.Run, cancellation);
        var key = Hash([gate, await repository.StateAsync(cancellation), input.Base ?? "", $"{input.PlanId}", .. Said(input.Environment), .. Library()]);
        return Kept(note) is [var from, var left, .. var findings] && from == key && left == HashOf(reports())
            ? new(note, key, reports) { Holds = true, Findings = findings }
            : new(note, key, reports);
    }

    /// <summary>Keeps a pass, once its reports are written.</summary>
    public void Keep(GateReport report)
    {
        if (note.Length == 0 || report.Verdict != Verdict.Passed)
        {
            return;
        }

        var findings = report.Findings.Select(finding => $"{finding.Location}: {finding.Severity.ToString().ToLowerInvariant()} {finding.CheckId}: {finding.Message}".ReplaceLineEndings(" "));
        try
        {
            AtomicFile.Write(note, string.Join('\n', [key, HashOf(reports()), .. findings]));
        }
        catch (Exception refused) when (refused is InvalidInputException or IOException)
        {
            // To keep it is a favour to the next run; this one has its answer.
        }
    }

    private static string[] Kept(string note)
    {
        try
        {
            return File.Exists(note) ? BoundedText.Read(note).Split('\n') : [];
        }
        catch (Exception unreadable) when (unreadable is InvalidInputException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Said(IReadOnlyDictionary<string, string> environment) => environment
        .Where(variable => Hints.Any(hint => variable.Key.StartsWith(hint, StringComparison.Ordinal)))
        .Select(variable => $"{variable.Key}={variable.Value}")
        .Order(StringComparer.Ordinal);

    /// <summary>What tells one build of Factory from another: its files, without loading any. The program is one of them; as native code it is all of them.</summary>
    private static IEnumerable<string> Library() => new DirectoryInfo(AppContext.BaseDirectory).EnumerateFiles("*.dll")
        .Append(new(Environment.ProcessPath ?? AppContext.BaseDirectory))
        .Where(file => file.Exists)
        .OrderBy(file => file.Name, StringComparer.Ordinal)
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"));

    private static string HashOf(IEnumerable<string> files) => Hash(files.SelectMany(file => (string[])[Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))]));

    private static string Hash(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
}
