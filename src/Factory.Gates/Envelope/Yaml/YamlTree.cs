using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Factory.Gates.Envelope.Yaml;

/// <summary>
/// Reads YAML into a tree with places. What a repository under review could use against us is refused: anchors,
/// aliases, tags, several documents, deep nesting, large files.
/// </summary>
internal sealed class YamlTree
{
    private const int Deepest = 32;
    private const int LargestText = 1024 * 1024;

    private readonly IParser parser;
    private readonly YamlMistakes mistakes;
    private readonly int linesBefore;

    private YamlTree(IParser parser, YamlMistakes mistakes, int linesBefore) =>
        (this.parser, this.mistakes, this.linesBefore) = (parser, mistakes, linesBefore);

    /// <summary>The document; an empty map where there is none, and broken where it could not be read (the mistakes say why).</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    /// <param name="linesBefore">How many lines of the file stand before the YAML.</param>
    public static YamlNode Parse(string text, YamlMistakes mistakes, int linesBefore = 0)
    {
        if (text.Length > LargestText)
        {
            mistakes.Add((1, 1), $"the file is too large: {text.Length} characters", $"Keep it below {LargestText} characters");
            return new YamlBroken(1, 1);
        }

        text = text.TrimStart('\uFEFF');
        if (IndexOfControl(text) is >= 0 and var index)
        {
            var before = text[..index].Split('\n');
            mistakes.Add((before.Length + linesBefore, before[^1].Length + 1), "there is a control character", "Remove it");
            return new YamlBroken(before.Length + linesBefore, 1);
        }

        using var reader = new StringReader(text);
        var tree = new YamlTree(new YamlEvents(reader), mistakes, linesBefore);
        try
        {
            return tree.Document();
        }
        catch (YamlException fault)
        {
            // What is not closed is noticed after the last line.
            var (line, column) = tree.Place(fault.Start);
            line = Math.Min(line, linesBefore + text.TrimEnd().Count(letter => letter == '\n') + 1);
            mistakes.Add((line, column), $"this is not YAML: {Sentence(fault.Message)}", "Check the indentation, quotes and brackets near this place");
            return new YamlBroken(line, column);
        }
    }

    private static int IndexOfControl(string text)
    {
        var index = 0;
        while (index < text.Length && (!char.IsControl(text[index]) || text[index] is '\n' or '\r' or '\t'))
        {
            index++;
        }

        return index < text.Length ? index : -1;
    }

    private static string Sentence(string message) => message.Replace('\n', ' ').Trim().TrimEnd('.');

    private YamlNode Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return new YamlMap(1 + linesBefore, 1, []);
        }

        parser.Consume<DocumentStart>();
        var root = Node(depth: 1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            mistakes.Add(Place(second.Start), "a second document starts here", "Keep one document in the file");
        }

        return root is YamlText { IsEmpty: true } ? new YamlMap(root.Line, root.Column, []) : root;
    }

    private YamlNode Node(int depth)
    {
        var (line, column) = Place(parser.Current!.Start);
        if (RefusalOf(parser.Current, depth) is { } refusal)
        {
            mistakes.Add((line, column), refusal.What, refusal.Instead);
            parser.SkipThisAndNestedEvents();
            return new YamlBroken(line, column);
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(line, column, scalar.Value, scalar.Style is not ScalarStyle.Plain);
        }

        return parser.Accept<SequenceStart>(out _) ? List(line, column, depth) : Map(line, column, depth);
    }

    private static (string What, string Instead)? RefusalOf(ParsingEvent current, int depth) => current switch
    {
        AnchorAlias alias => ($"the alias '*{alias.Value}' is refused", "Write the value out"),
        NodeEvent { Anchor.IsEmpty: false } node => ($"the anchor '&{node.Anchor.Value}' is refused", "Remove it and write values out"),
        NodeEvent { Tag.IsEmpty: false } node => ($"the tag '{node.Tag}' is refused", "Remove it"),
        NodeEvent when depth > Deepest => ($"it is nested more than {Deepest} levels deep", "Write it flatter"),
        _ => null,
    };

    private YamlList List(int line, int column, int depth)
    {
        var items = new List<YamlNode>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new(line, column, items);
    }

    private YamlMap Map(int line, int column, int depth)
    {
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            Enter(entries, key, value);
        }

        return new(line, column, [.. entries.Values.OrderBy(entry => entry.Key.Line).ThenBy(entry => entry.Key.Column)]);
    }

    private void Enter(Dictionary<string, YamlEntry> entries, YamlNode key, YamlNode value)
    {
        if (key is YamlText name)
        {
            if (!entries.TryAdd(name.Text, new(name, value)))
            {
                mistakes.Add(key, $"the key '{name.Text}' is given twice, first on line {entries[name.Text].Key.Line}", "Keep one of them");
            }
        }
        else if (key is not YamlBroken)
        {
            mistakes.Add(key, "a key must be a text", "Write key: value");
        }
    }

    private (int Line, int Column) Place(Mark mark) => ((int)mark.Line + linesBefore, (int)mark.Column);
}
