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

    private RuleYaml(IParser parser, RuleProblems problems) => (this.parser, this.problems) = (parser, problems);

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
            return new RuleYaml(new Parser(reader), problems).Document();
        }
        catch (YamlException mistake)
        {
            problems.Add((int)mistake.Start.Line, (int)mistake.Start.Column, $"this is not YAML: {mistake.Message.TrimEnd('.')}", "Check indentation, quotes and brackets here");
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
            Scalar => new RuleScalar(line, column, parser.Consume<Scalar>().Value),
            SequenceStart => List(line, column, depth),
            _ => Map(line, column, depth),
        };
    }

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
