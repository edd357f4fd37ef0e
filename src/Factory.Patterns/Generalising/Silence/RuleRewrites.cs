using Factory.Patterns.Yaml;

namespace Factory.Patterns.Generalising.Silence;

/// <summary>Writes a rule file anew, each time with one thing of a rule's formula left open.</summary>
internal sealed class RuleRewrites
{
    private static readonly string[] Formulas = ["pattern", "patterns", "pattern-either"];

    private readonly string[] lines;
    private readonly RuleMap rule;
    private readonly int entry;

    private RuleRewrites(string text, RuleMap rule, int entry) => (lines, this.rule, this.entry) = (text.Split('\n'), rule, entry);

    /// <summary>The files; none where the text holds no such rule.</summary>
    public static IReadOnlyList<RuleRewrite> Of(string id, string text)
    {
        var map = RuleYaml.Read(text, new("")) is RuleMap root && root["rules"] is RuleList list
            ? list.Items.OfType<RuleMap>().FirstOrDefault(one => one["id"] is RuleScalar name && name.Text == id)
            : null;
        var entry = map?.Entries.ToList().FindIndex(one => Formulas.Contains(one.Key.Text)) ?? -1;
        return map is null || entry < 0 ? [] : [.. new RuleRewrites(text, map, entry).All()];
    }

    private IEnumerable<RuleRewrite> All()
    {
        var (key, value) = rule.Entries[entry];
        return Relaxed(key.Text, value, null);
    }

    private IEnumerable<RuleRewrite> Relaxed(string key, RuleNode value, RuleMap? item) => (key, value) switch
    {
        ("pattern" or "pattern-inside", RuleScalar pattern) => PatternRelaxations.Of(pattern.Text).SelectMany(one => Changed(pattern, one, item)),
        ("patterns" or "pattern-either" or "pattern-inside", RuleList list) => list.Items.OfType<RuleMap>().SelectMany(one => Item(key, one)),
        ("pattern-inside", RuleMap map) => map.Entries.SelectMany(one => Relaxed(one.Key.Text, one.Value, null)),
        _ => [],
    };

    private IEnumerable<RuleRewrite> Item(string list, RuleMap item)
    {
        var (key, value) = item.Entries[0];
        var inner = Relaxed(key.Text, value, list == "patterns" ? item : null);
        var cause = key.Text switch
        {
            _ when list != "patterns" => (SilenceCause?)null,
            "pattern-inside" => SilenceCause.Inside,
            var not when not.StartsWith("pattern-not", StringComparison.Ordinal) => SilenceCause.Excepted,
            var condition when condition.StartsWith("metavariable-", StringComparison.Ordinal) => SilenceCause.Condition,
            _ => null,
        };
        return cause is { } removed
            ? inner.Append(new(removed, $"without {key.Text}{(value is RuleScalar scalar ? $" '{scalar.Text.Trim()}'" : "")}", Written(new Dictionary<RuleNode, string?> { [item] = null }, null)))
            : inner;
    }

    private IEnumerable<RuleRewrite> Changed(RuleScalar pattern, PatternRelaxation relaxation, RuleMap? item)
    {
        // A name needs a list to say which ones are meant.
        if (relaxation.Cause == SilenceCause.Name && item is null && pattern != rule.Entries[entry].Value)
        {
            yield break;
        }

        var changed = new Dictionary<RuleNode, string?> { [pattern] = relaxation.Pattern };
        yield return new(relaxation.Cause, What(relaxation), Written(changed, null))
        {
            WithNames = names => Written(changed, $"- metavariable-regex:\n    metavariable: {PatternRelaxations.Name}\n    regex: ^({string.Join('|', names.Prepend(relaxation.Part))})$", item),
        };
    }

    private static string What(PatternRelaxation relaxation) => relaxation.Cause switch
    {
        SilenceCause.Literal => $"any literal instead of {relaxation.Part}",
        SilenceCause.Type => $"any type instead of {relaxation.Part}",
        SilenceCause.Arguments => $"any arguments instead of {relaxation.Part}",
        _ => $"the name {relaxation.Part}",
    };

    /// <summary>The file with the formula written anew.</summary>
    private string Written(Dictionary<RuleNode, string?> changed, string? added, RuleMap? behind = null)
    {
        var (key, value) = rule.Entries[entry];
        var indent = key.Column - 1;
        var formula = added is not null && behind is null && value is RuleScalar only
            ? InList((changed[only] ?? only.Text, added), indent)
            : new RuleTextWriter(changed) { Added = behind is null || added is null ? null : (behind, added) }.Write(key.Text, value, indent);
        if (entry == 0)
        {
            // The first key stands behind the dash of its rule.
            formula = lines[key.Line - 1][..indent] + formula[indent..];
        }

        var end = entry + 1 < rule.Entries.Count ? rule.Entries[entry + 1].Key.Line - 1 : End(key.Line, indent);
        return string.Join('\n', [.. lines.Take(key.Line - 1), formula.TrimEnd('\n'), .. lines.Skip(end)]);
    }

    private static string InList((string Pattern, string Added) parts, int indent)
    {
        var space = new string(' ', indent);
        var pattern = string.Concat(parts.Pattern.TrimEnd('\n').Split('\n').Select(line => $"{space}      {line}\n"));
        return $"{space}patterns:\n{space}  - pattern: |\n{pattern}{string.Concat(parts.Added.Split('\n').Select(line => $"{space}  {line}\n"))}";
    }

    /// <summary>The first line behind the last key that is indented less than it.</summary>
    private int End(int line, int indent)
    {
        var end = line;
        while (end < lines.Length && (lines[end].Trim().Length == 0 || lines[end].Length - lines[end].TrimStart().Length > indent))
        {
            end++;
        }

        return end;
    }
}
