using System.Text;
using System.Text.Json;
using Factory.Model.Faults;

namespace Factory.Gates.Envelope.Baselines;

/// <summary>Reads and writes <c>.factory/baseline.json</c>: a list of accepted findings, one a line.</summary>
public static class BaselineFile
{
    /// <summary>Where it lies in a repository.</summary>
    public const string RelativePath = ".factory/baseline.json";

    /// <summary>The accepted findings, in file order.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line.</exception>
    public static IReadOnlyList<AcceptedFinding> Parse(string text, string path = RelativePath)
    {
        var problems = new Problems();
        var entries = new List<AcceptedFinding>();
        try
        {
            JsonList.Read(text, (line, item) =>
            {
                if (new BaselineEntry(item, $"{path}:{line}", problems).Read() is { } entry)
                {
                    entries.Add(entry with { Line = line });
                }
            });
        }
        catch (JsonException mistake)
        {
            problems.Add($"{path}:{(mistake.LineNumber ?? 0) + 1}", "this is not a list in JSON", "Check the brackets, commas and quotes near this line");
        }

        foreach (var twice in entries.GroupBy(entry => (entry.Identity, entry.Rule)).SelectMany(same => same.Skip(1)))
        {
            problems.Add($"{path}:{twice.Line}", $"{twice} is accepted by another line already", "Make it one line, and add up what they count");
        }

        problems.ThrowIfAny();
        return entries;
    }

    /// <summary>The text of a baseline: the same for the same findings, whatever their order.</summary>
    public static string Text(IEnumerable<AcceptedFinding> entries)
    {
        var lines = entries
            .OrderBy(entry => entry.Identity.CheckId, StringComparer.Ordinal)
            .ThenBy(entry => entry.Identity.Subject, StringComparer.Ordinal)
            .ThenBy(entry => entry.Identity.Evidence, StringComparer.Ordinal)
            .ThenBy(entry => entry.Identity.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
            .Select(BaselineLine.Of)
            .ToList();
        return new StringBuilder("[\n").AppendJoin(",\n", lines).Append(lines.Count == 0 ? "]\n" : "\n]\n").ToString();
    }
}
