using System.Text;
using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Learning.Lessons;

/// <summary>YAML written from pieces that were read, with the place that each was read from.</summary>
internal sealed class YamlCopy
{
    private const int Step = 2;

    private readonly StringBuilder text = new();
    private readonly List<CopiedPiece> pieces = [];
    private int line = 1;
    private int lineStart;

    /// <summary>The pieces, in the order in which they were written.</summary>
    public IReadOnlyList<CopiedPiece> Pieces => pieces;

    /// <summary>A single-quoted text: nothing in it means anything but the quote, which is doubled.</summary>
    public static string SingleQuoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A word as it is, where nothing in it could mean anything.</summary>
    public static string Plain(string value) => value.Length > 0 && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? value : SingleQuoted(value);

    /// <summary>What was written.</summary>
    public override string ToString() => text.ToString();

    /// <summary>Writes a text as it is.</summary>
    public YamlCopy Raw(string written, YamlNode? from = null)
    {
        if (from is not null)
        {
            pieces.Add(new(line, text.Length - lineStart + 1, from));
        }

        text.Append(written);
        var last = written.LastIndexOf('\n');
        if (last >= 0)
        {
            line += written.Count(letter => letter == '\n');
            lineStart = text.Length - (written.Length - last - 1);
        }

        return this;
    }

    /// <summary>Begins a line.</summary>
    public YamlCopy Indent(int indent) => Raw(new(' ', indent));

    /// <summary>Writes a text of one line in quotes.</summary>
    public YamlCopy Quoted(string value, YamlNode from) => Raw(SingleQuoted(value), from);

    /// <summary>Writes a key and what stands below it, to the end of its last line.</summary>
    public void Entry(YamlEntry entry, int indent)
    {
        Raw(Plain(entry.Key.Text), entry.Key).Raw(":");
        switch (entry.Value)
        {
            case YamlMap { Entries.Count: > 0 } map:
                Raw("\n").Indent(indent + Step).Map(map, indent + Step);
                break;
            case YamlList { Items.Count: > 0 } list:
                Raw("\n").List(list, indent + Step);
                break;
            default:
                Raw(" ").Single(entry.Value, indent + Step);
                break;
        }
    }

    private void Map(YamlMap map, int indent)
    {
        for (var at = 0; at < map.Entries.Count; at++)
        {
            (at == 0 ? this : Indent(indent)).Entry(map.Entries[at], indent);
        }
    }

    private void List(YamlList list, int indent)
    {
        foreach (var item in list.Items)
        {
            Indent(indent).Raw("- ", item);
            switch (item)
            {
                case YamlMap { Entries.Count: > 0 } map:
                    Map(map, indent + Step);
                    break;
                case YamlList { Items.Count: > 0 } inner:
                    Raw("\n").List(inner, indent + Step);
                    break;
                default:
                    Single(item, indent + Step);
                    break;
            }
        }
    }

    private void Single(YamlNode node, int indent) => Raw(
        node switch
        {
            YamlText text => Written(text, indent),
            YamlList => "[]",
            _ => "{}",
        },
        node).Raw(text[^1] == '\n' ? "" : "\n");

    private static string Written(YamlText value, int indent) => value switch
    {
        { Quoted: false, Text: "true" or "false" } => value.Text,
        { Quoted: false, Text: [_, ..] digits } when digits.All(char.IsAsciiDigit) => digits,
        _ when value.Text.Any(letter => letter is '\u2028' or '\u2029' or '\uFEFF' || (char.IsControl(letter) && letter is not ('\n' or '\t'))) => DoubleQuoted.Of(value.Text),
        _ when !value.Text.Contains('\n', StringComparison.Ordinal) => SingleQuoted(value.Text),
        _ when value.Text[0] is ' ' or '\n' or '\t' => DoubleQuoted.Of(value.Text),
        _ => Block(value.Text, new(' ', indent)),
    };

    /// <summary>A block keeps every line as it is; its mark says which line ends at its end count.</summary>
    private static string Block(string value, string indent)
    {
        var lines = value.TrimEnd('\n');
        var mark = (value.Length - lines.Length) switch { 0 => "|-", 1 => "|", _ => "|+" };
        var body = string.Concat(lines.Split('\n').Select(one => one.Length == 0 ? "\n" : $"{indent}{one}\n"));
        return $"{mark}\n{body}{new string('\n', Math.Max(0, value.Length - lines.Length - 1))}";
    }
}
