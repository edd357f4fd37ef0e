using System.Text;
using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Evidence;

/// <summary>
/// Reads and writes the judged hits of one rule: a list, one hit a line, in ordinal order. A line begins with a hash, so what two people
/// judge seldom lands side by side.
/// </summary>
public static class EvidenceFile
{
    private const int LongestName = 200;
    private const int LongestPath = 4096;

    private static readonly Regex Hash = new(@"\A[0-9a-f]{16}\z", RegexOptions.NonBacktracking);
    private static readonly Regex CommitId = new(@"\A[0-9a-f]{40}([0-9a-f]{24})?\z", RegexOptions.NonBacktracking);

    /// <summary>The longest reason.</summary>
    internal const int LongestReason = 500;

    /// <summary>The judgements, in file order.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line and column.</exception>
    public static IReadOnlyList<Judgement> Parse(string text, string path)
    {
        var mistakes = new YamlMistakes(path);
        var root = YamlTree.Parse(text, mistakes);
        if (root is not (YamlList or YamlBroken or YamlMap { Entries.Count: 0 }))
        {
            mistakes.Add(root, "judged hits are a list", "Let ./build.sh Judge write it: - { fingerprint: …, path: …, verdict: confirmed, by: …, rule: … }");
        }

        var judged = root is YamlList list ? list.Items.Select(item => Judgement(item, mistakes)).OfType<Judgement>().ToList() : [];
        foreach (var (first, again) in judged.GroupBy(one => one.Hit).SelectMany(same => same.Skip(1).Select(again => (same.First(), again))))
        {
            mistakes.Add((again.Line, 1), $"the hit {again.Fingerprint} in {again.Path} was judged on line {first.Line}", "Keep one of the two lines");
        }

        mistakes.ThrowIfAny();
        return judged;
    }

    /// <summary>The text of a file: the same for the same judgements, whatever their order.</summary>
    public static string Text(IEnumerable<Judgement> judged)
    {
        var lines = judged.Select(Line).Order(StringComparer.Ordinal).ToList();
        return lines.Count == 0 ? "[]\n" : string.Concat(lines);
    }

    private static Judgement? Judgement(YamlNode item, YamlMistakes mistakes)
    {
        if (YamlFields.Open(item, mistakes, "fingerprint", "path", "verdict", "by", "rule", "commit", "reason") is not { } fields)
        {
            return null;
        }

        fields.Need("verdict");
        var verdict = fields.Choice<HitVerdict>("verdict");
        if (verdict == HitVerdict.Dismissed)
        {
            fields.Need("reason");
        }

        return new(Hashed(fields, "fingerprint"), Bounded(fields, "path", LongestPath), verdict ?? HitVerdict.Dismissed, Bounded(fields, "by", LongestName))
        {
            Rule = Hashed(fields, "rule"),
            Commit = Commit(fields),
            Reason = fields.Find("reason") is null ? "" : Bounded(fields, "reason", LongestReason),
            Line = item.Line,
        };
    }

    private static string Hashed(YamlFields fields, string key)
    {
        var text = fields.NeededText(key);
        if (text.Length > 0 && !Hash.IsMatch(text))
        {
            fields.Note(key, $"'{key}' is not 16 hexadecimal digits", "Let ./build.sh Judge write it");
        }

        return text;
    }

    private static string Commit(YamlFields fields)
    {
        var text = fields.Text("commit") ?? "";
        if (text.Length > 0 && !CommitId.IsMatch(text))
        {
            fields.Note("commit", "'commit' is not the full id of a commit", "Give all 40 digits, or leave the key out");
        }

        return text;
    }

    private static string Bounded(YamlFields fields, string key, int most)
    {
        var text = fields.NeededText(key);
        if (text.Length > most)
        {
            fields.Note(key, $"'{key}' has {text.Length} characters", $"Keep it below {most + 1}");
        }

        return text;
    }

    private static string Line(Judgement judged)
    {
        var line = new StringBuilder("- { fingerprint: ").Append(DoubleQuoted.Of(judged.Fingerprint))
            .Append(", path: ").Append(DoubleQuoted.Of(judged.Path))
            .Append(", verdict: ").Append(judged.Verdict.ToString().ToLowerInvariant())
            .Append(", by: ").Append(DoubleQuoted.Of(judged.By))
            .Append(", rule: ").Append(DoubleQuoted.Of(judged.Rule));
        AppendIfAny(line, "commit", judged.Commit);
        AppendIfAny(line, "reason", judged.Reason);
        return line.Append(" }\n").ToString();
    }

    private static void AppendIfAny(StringBuilder line, string key, string value)
    {
        if (value.Length > 0)
        {
            line.Append(", ").Append(key).Append(": ").Append(DoubleQuoted.Of(value));
        }
    }
}
