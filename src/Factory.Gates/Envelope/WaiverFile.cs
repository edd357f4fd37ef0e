using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads <c>.factory/waivers.yml</c>: a list of waivers.</summary>
public static class WaiverFile
{
    /// <summary>Where it lies in a repository.</summary>
    public const string RelativePath = ".factory/waivers.yml";

    private static readonly Regex Fingerprint = new(@"\A[0-9a-f]{16}\z", RegexOptions.NonBacktracking);

    /// <summary>Every entry, malformed ones with what is wrong about them; none for a text without entries.</summary>
    /// <exception cref="InvalidInputException">The text is not YAML, or no list.</exception>
    public static IReadOnlyList<WaiverEntry> Parse(string text, string path = RelativePath)
    {
        var mistakes = new YamlMistakes(path);
        var root = YamlTree.Parse(text, mistakes);
        if (root is not (YamlList or YamlBroken or YamlMap { Entries.Count: 0 }))
        {
            mistakes.Add(root, "waivers are a list", "Start each waiver with a dash: - { fingerprint: …, owner: …, reason: …, expires: 2026-12-31 }");
        }

        mistakes.ThrowIfAny();
        return root is YamlList list ? [.. list.Items.Select(item => Entry(item, path))] : [];
    }

    private static WaiverEntry Entry(YamlNode item, string path)
    {
        var mistakes = new YamlMistakes(path);
        var fields = YamlFields.Open(item, mistakes, "fingerprint", "rule", "path", "owner", "reason", "expires", "wrong");
        var waiver = fields is null ? null : Read(fields);
        return new(new(path, item.Line, item.Column), mistakes.Any ? null : waiver, mistakes.InOrder);
    }

    private static Waiver Read(YamlFields fields)
    {
        CheckTarget(fields);
        fields.Need("expires");
        return new(fields.NeededText("owner"), fields.NeededText("reason"), fields.Day("expires") ?? DateOnly.MinValue)
        {
            Fingerprint = fields.Text("fingerprint") ?? "",
            Rule = fields.Text("rule") ?? "",
            Path = fields.Text("path") ?? "",
            IsWrong = fields.Flag("wrong") ?? false,
        };
    }

    private static void CheckTarget(YamlFields fields)
    {
        var (byFinding, byRule, byPath) = (fields.Find("fingerprint") is not null, fields.Find("rule") is not null, fields.Find("path") is not null);
        if (byFinding && fields.Find("wrong") is YamlText { Text: "true" })
        {
            if (!byRule || byPath)
            {
                fields.Note(fields.Map, "a waiver of a finding that is wrong names the rule that found it, and no path", "Give fingerprint and rule");
            }
        }
        else if (byFinding ? byRule || byPath : !byRule || !byPath)
        {
            fields.Note(fields.Map, "a waiver names one finding, or one rule with one path", "Give fingerprint alone, or rule and path together");
        }

        if (fields.Text("fingerprint") is { } fingerprint && !Fingerprint.IsMatch(fingerprint))
        {
            fields.Note("fingerprint", $"'{fingerprint}' is not a fingerprint", "Copy the 16 digits from the report");
        }

        if (fields.Text("path") is { } path && GlobSyntax.MistakeIn(path) is { } mistake)
        {
            fields.Note("path", $"'{path}' is not a glob: {mistake.What}", mistake.Instead);
        }
    }
}
