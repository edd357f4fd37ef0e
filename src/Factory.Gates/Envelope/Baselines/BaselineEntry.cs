using System.Text.Json;
using System.Text.RegularExpressions;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Envelope.Baselines;

/// <summary>Reads one item of a baseline, and notes what is wrong with it.</summary>
internal sealed class BaselineEntry(JsonElement item, string where, Problems problems)
{
    private const int LargestCount = 1_000_000;

    private static readonly string[] Keys = ["check", "subject", "evidence", "path", "count", "rule"];
    private static readonly Regex Hash = new(@"\A[0-9a-f]{16}\z", RegexOptions.NonBacktracking);

    private bool isRight = true;

    /// <summary>What it accepts; null where it is malformed.</summary>
    public AcceptedFinding? Read()
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            Note("an accepted finding is an object", """Write { "check": …, "subject": …, "count": 1 }""");
            return null;
        }

        try
        {
            var entry = Entry();
            return isRight ? entry : null;
        }
        catch (InvalidOperationException)
        {
            // The reader of JSON finds this only once a text is asked for.
            Note("a text holds half a character", "Write whole characters, without \\u escapes");
            return null;
        }
    }

    private AcceptedFinding Entry()
    {
        CheckKeys();
        var entry = new AcceptedFinding(Identity(), Count()) { Rule = Text("rule", isNeeded: false) };
        if (entry.Rule.Length > 0 && !Hash.IsMatch(entry.Rule))
        {
            Note($"'{entry.Rule}' is not the hash of a rule", "Let ./build.sh Baseline --accept write it");
        }

        return entry;
    }

    private void CheckKeys()
    {
        var names = item.EnumerateObject().Select(property => property.Name).ToList();
        foreach (var unknown in names.Except(Keys, StringComparer.Ordinal))
        {
            Note($"unknown key '{unknown}'", Nearest.Suggest(unknown, Keys));
        }

        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            Note($"the key '{twice.Key}' is given twice", "Keep one of them");
        }
    }

    private FindingIdentity Identity()
    {
        var (check, subject, evidence, path) = (Text("check"), Text("subject"), Text("evidence", isNeeded: false), Text("path", isNeeded: false));
        if (isRight && FindingIdentity.NeedsPath(subject, evidence) != path.Length > 0)
        {
            Note(
                path.Length > 0 ? "the finding is known without its path" : "nothing but its path tells this finding from others",
                path.Length > 0 ? "Remove path" : "Give its path, or its evidence");
        }

        return new(check, subject, evidence, path);
    }

    private int Count()
    {
        if (item.TryGetProperty("count", out var count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var number) && number is > 0 and <= LargestCount)
        {
            return number;
        }

        Note("'count' does not say how many such findings are accepted", $"Give a whole number from 1 to {LargestCount}");
        return 0;
    }

    private string Text(string key, bool isNeeded = true)
    {
        if (!item.TryGetProperty(key, out var value))
        {
            if (isNeeded)
            {
                Note($"the key '{key}' is missing", $"Add {key} with its value");
            }

            return "";
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        Note($"'{key}' is not a text", isNeeded ? "Give it in quotes" : "Give it in quotes, or leave the key out");
        return "";
    }

    private void Note(string what, string instead)
    {
        isRight = false;
        problems.Add(where, what, instead);
    }
}
