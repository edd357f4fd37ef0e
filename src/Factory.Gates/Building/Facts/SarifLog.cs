using System.Text.Json;
using Factory.Gates.Building.Files;
using Factory.Model.Faults;
using Factory.Model.Reports;
using Factory.Platform.Files;

namespace Factory.Gates.Building.Facts;

/// <summary>Reads the log that a compiler writes about one project: SARIF 2.1.0.</summary>
internal sealed class SarifLog(RepositoryPaths paths, string project)
{
    // The log of one project holds each of its analyzers' rules, and as many results as the project has warnings.
    private const long Maximum = 128L * 1024 * 1024;

    private readonly string folder = Path.GetDirectoryName(Path.Combine(paths.Top, project))!;

    /// <exception cref="InvalidInputException">The log is damaged or too large.</exception>
    public IReadOnlyList<BuildDiagnostic> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(BoundedText.ReadBytes(path, Maximum));
            return [.. document.RootElement.Items("runs").SelectMany(Run)];
        }
        catch (JsonException)
        {
            throw new InvalidInputException(path, "this is not the log of a compiler", "Delete it and run Compile again");
        }
    }

    private IEnumerable<BuildDiagnostic> Run(JsonElement run)
    {
        var rules = run.Items("tool", "driver", "rules");
        return from result in run.Items("results")
               let severity = Weight(result)
               where severity is not null && result.Items("suppressions").Count == 0
               select Diagnostic(result, severity.Value, HelpUri(result, rules));
    }

    private BuildDiagnostic Diagnostic(JsonElement result, Severity severity, string helpUri)
    {
        var place = result.Items("locations") is [var first, ..] ? first.Inside("physicalLocation") : default;
        var uri = place.Text("artifactLocation", "uri");
        var message = paths.Shorten(result.Text("message", "text"));

        // A source that a generator made lies in no file of the repository; its project is what can be mended.
        return paths.Find(uri, folder) is { } path && File.Exists(Path.Combine(paths.Top, path))
            ? new(result.Text("ruleId"), severity, message, helpUri, new(path, place.Number("region", "startLine"), place.Number("region", "startColumn")))
            : new(result.Text("ruleId"), severity, uri.Length == 0 ? message : $"{message} (in {Path.GetFileName(uri)})", helpUri, new(project));
    }

    /// <summary>Notes are for editors: a gate has nothing to do with them.</summary>
    private static Severity? Weight(JsonElement result) => result.Text("level") switch
    {
        "error" => Severity.Error,
        "warning" or "" => Severity.Warning,
        _ => null,
    };

    private static string HelpUri(JsonElement result, IReadOnlyList<JsonElement> rules)
    {
        var index = result.Number("ruleIndex");
        return index >= 0 && index < rules.Count && rules[index].Text("id").StartsWith(result.Text("ruleId"), StringComparison.Ordinal)
            ? rules[index].Text("helpUri")
            : "";
    }
}
