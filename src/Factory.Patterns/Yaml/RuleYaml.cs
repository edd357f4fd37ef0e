using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Factory.Patterns.Yaml;

/// <summary>Reads a rule file's YAML with bounds: 1 MiB, 32 levels, one document, no anchors, aliases or tags.</summary>
internal sealed class RuleYaml
{
    private const int Deepest = 32;
    private const int Longest = 1024 * 1024;

    private readonly IParser parser;
    private readonly RuleProblems problems;
    private readonly string[] lines;

    private RuleYaml(IParser parser, string text, RuleProblems problems) => (this.parser, lines, this.problems) = (parser, text.Split('\n'), problems);

    /// <summary>The document; null where it could not be read, which the problems explain.</summary>
    public static RuleNode? Read(string text, RuleProblems problems)
    {
        if (text.Length > Longest)
        {
            problems.Add(1, 1, $"the file has {text.Length} characters", $"Keep it below {Longest}");
            return null;
        }

        using var reader = new StringReader(text);
        try
        {
            return new RuleYaml(new Parser(reader), text, problems).Document();
        }
        catch (YamlException mistake)
        {
            problems.Add((int)mistake.Start.Line, (int)mistake.Start.Column, $"this is not YAML: {mistake.Message.TrimEnd('.')}", "Check indentation, quotes and brackets here");
            return null;
        }
        catch (Exception lost) when (lost is InvalidOperationException or NullReferenceException or ArgumentException)
        {
            // The parser loses its own way in some texts that are no YAML, and does not say where.
            problems.Add(1, 1, "this is not YAML", "Check indentation, quotes and brackets");
            return null;
        }
    }

    private RuleNode? Document()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            problems.Add(1, 1, "the file is empty", "Start it with rules:");
            return null;
        }

        var root = Node(1);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            problems.Add((int)second.Start.Line, (int)second.Start.Column, "a second document starts here", "Put all rules below one rules:");
        }

        return root;
    }

    private RuleNode Node(int depth)
    {
        var current = parser.Current!;
        var (line, column) = ((int)current.Start.Line, (int)current.Start.Column);
        if (depth > Deepest || current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            problems.Add(line, column, depth > Deepest ? $"it is nested more than {Deepest} levels deep" : "anchors, aliases and tags are refused", "Write the value out, flat");
            parser.SkipThisAndNestedEvents();
            return new RuleScalar(line, column, "");
        }

        return current switch
        {
            Scalar scalar => Value(scalar),
            SequenceStart => List(line, column, depth),
            _ => Map(line, column, depth),
        };
    }

    private RuleScalar Value(Scalar scalar)
    {
        parser.MoveNext();
        var value = new RuleScalar((int)scalar.Start.Line, (int)scalar.Start.Column, scalar.Value);
        return scalar.Style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => value with { Indent = IndentBehind((int)scalar.Start.Line) },
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => value with { Prefix = 1 },
            _ => value,
        };
    }

    /// <summary>The indentation of the first line with text behind a line.</summary>
    private int IndentBehind(int line) => lines.Skip(line).FirstOrDefault(one => one.AsSpan().Trim().Length > 0) is { } first ? first.Length - first.TrimStart().Length : 0;

    private RuleList List(int line, int column, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = new List<RuleNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new(line, column, items);
    }

    private RuleMap Map(int line, int column, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<KeyValuePair<RuleScalar, RuleNode>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not RuleScalar name || !seen.Add(name.Text))
            {
                problems.Add(key, key is RuleScalar twice ? $"the key '{twice.Text}' is given twice" : "a key must be a text", "Write each key once, as key: value");
                continue;
            }

            entries.Add(new(name, value));
        }

        return new(line, column, entries);
    }
}
