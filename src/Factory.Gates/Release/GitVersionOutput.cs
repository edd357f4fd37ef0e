using System.Text.Json;
using Factory.Model.Faults;

namespace Factory.Gates.Release;

/// <summary>What GitVersion's command line prints with <c>/output json</c>, as far as a release needs it.</summary>
/// <param name="Version">SemVer 2: the number alone on a branch without a pre-release label, else with the label.</param>
/// <param name="CommitDate">The day of the commit, <c>yyyy-MM-dd</c>.</param>
/// <param name="LastVersion">The version that this one counts on from; empty where there was none.</param>
public sealed record GitVersionOutput(string Version, string CommitDate, string LastVersion)
{
    /// <summary>Reads the JSON.</summary>
    /// <exception cref="InvalidInputException">It is not what GitVersion prints.</exception>
    public static GitVersionOutput Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var label = root.GetProperty("PreReleaseLabel").GetString() ?? "";
            return new(
                root.GetProperty(label.Length == 0 ? "MajorMinorPatch" : "SemVer").GetString() ?? "",
                root.GetProperty(nameof(CommitDate)).GetString() ?? "",
                root.GetProperty("VersionSourceSemVer").GetString() ?? "");
        }
        catch (Exception mistake) when (mistake is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidInputException("GitVersion", $"its output is not the expected JSON ({Shorten(json)})", "Run it by hand with /output json and mend what it reports");
        }
    }

    private static string Shorten(string text)
    {
        var line = text.Trim().ReplaceLineEndings(" ");
        return line.Length <= 200 ? line : $"{line[..200]}…";
    }
}
