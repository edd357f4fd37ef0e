namespace Factory.Patterns.Yaml;

/// <summary>A piece of a rule file and where it starts, from 1.</summary>
internal abstract record RuleNode(int Line, int Column);

/// <summary>A single value.</summary>
internal sealed record RuleScalar(int Line, int Column, string Text) : RuleNode(Line, Column)
{
    /// <summary>How far the lines of a block scalar are indented; -1 for a value that starts where the node does.</summary>
    public int Indent { get; init; } = -1;

    /// <summary>How many characters stand before the value: the quote, where there is one.</summary>
    public int Prefix { get; init; }

    /// <summary>Where in the file a place of the value stands, from 1. In a value that YAML folds or unescapes it is near there.</summary>
    public (int Line, int Column) Place(int offset)
    {
        var before = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
        return Indent < 0
            ? (Line, Column + Prefix + before.Length)
            : (Line + 1 + before.Count('\n'), Indent + before.Length - before.LastIndexOf('\n'));
    }
}

/// <summary>A list.</summary>
internal sealed record RuleList(int Line, int Column, IReadOnlyList<RuleNode> Items) : RuleNode(Line, Column);

/// <summary>Keys with their values, in file order.</summary>
internal sealed record RuleMap(int Line, int Column, IReadOnlyList<KeyValuePair<RuleScalar, RuleNode>> Entries) : RuleNode(Line, Column)
{
    public RuleNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
}
