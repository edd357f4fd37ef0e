namespace Factory.Patterns.Yaml;

/// <summary>A piece of a rule file and where it starts, from 1.</summary>
internal abstract record RuleNode(int Line, int Column);

/// <summary>A single value.</summary>
internal sealed record RuleScalar(int Line, int Column, string Text) : RuleNode(Line, Column);

/// <summary>A list.</summary>
internal sealed record RuleList(int Line, int Column, IReadOnlyList<RuleNode> Items) : RuleNode(Line, Column);

/// <summary>Keys with their values, in file order.</summary>
internal sealed record RuleMap(int Line, int Column, IReadOnlyList<KeyValuePair<RuleScalar, RuleNode>> Entries) : RuleNode(Line, Column)
{
    public RuleNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
}
