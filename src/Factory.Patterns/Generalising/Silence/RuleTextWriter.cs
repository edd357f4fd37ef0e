using System.Text;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Generalising.Silence;

/// <summary>Writes a formula's YAML anew, with some nodes exchanged or left out.</summary>
/// <param name="changed">What stands instead of a node; null for one that is left out.</param>
internal sealed class RuleTextWriter(IReadOnlyDictionary<RuleNode, string?> changed)
{
    private readonly StringBuilder text = new();

    /// <summary>What is added to the list that holds a node, as lines of YAML.</summary>
    public (RuleNode Item, string Lines)? Added { get; init; }

    /// <summary>A key with its value.</summary>
    public string Write(string key, RuleNode value, int indent)
    {
        Entry(key, value, indent);
        return text.ToString();
    }

    private void Entry(string key, RuleNode value, int indent)
    {
        text.Append(' ', indent).Append(key).Append(':');
        switch (value)
        {
            case RuleScalar scalar:
                Scalar(changed.GetValueOrDefault(scalar) ?? scalar.Text, indent + 2);
                break;
            case RuleMap map:
                text.Append('\n');
                Map(map, indent + 2);
                break;
            case RuleList list:
                text.Append('\n');
                List(list, indent + 2);
                break;
        }
    }

    private void Map(RuleMap map, int indent)
    {
        foreach (var (key, value) in map.Entries)
        {
            Entry(key.Text, value, indent);
        }
    }

    private void List(RuleList list, int indent)
    {
        foreach (var item in list.Items.Where(item => !changed.TryGetValue(item, out var text) || text is not null))
        {
            var start = text.Length;
            if (item is RuleMap map)
            {
                Map(map, indent + 2);
                text[start + indent] = '-';
            }
            else
            {
                text.Append(' ', indent).Append('-');
                Scalar(((RuleScalar)item).Text, indent + 2);
            }

            if (Added is { } added && ReferenceEquals(added.Item, item))
            {
                foreach (var line in added.Lines.Split('\n'))
                {
                    text.Append(' ', indent).Append(line).Append('\n');
                }
            }
        }
    }

    private void Scalar(string value, int indent)
    {
        if (!value.Contains('\n', StringComparison.Ordinal))
        {
            text.Append(" '").Append(value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
            return;
        }

        text.Append(" |\n");
        foreach (var line in value.TrimEnd('\n').Split('\n'))
        {
            text.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }
    }
}
