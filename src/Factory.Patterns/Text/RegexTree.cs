namespace Factory.Patterns.Text;

/// <summary>The parts of a regular expression as a tree.</summary>
internal abstract record RegexNode;

/// <summary>A literal, a set, an anchor or a reference.</summary>
internal sealed record RegexAtom(RegexToken Token) : RegexNode;

/// <summary>Parts in a row.</summary>
internal sealed record RegexSequence(IReadOnlyList<RegexNode> Items) : RegexNode;

/// <summary>Several of which one matches.</summary>
internal sealed record RegexChoice(IReadOnlyList<RegexNode> Branches) : RegexNode;

/// <summary>A part that is repeated.</summary>
internal sealed record RegexRepeat(RegexNode Body, RegexCount Count) : RegexNode;

/// <summary>A part in parentheses.</summary>
internal sealed record RegexGroup(RegexGroupKind Kind, RegexNode Body) : RegexNode;

/// <summary>Reads the tree; the depth of groups is bounded by the lexer.</summary>
internal sealed class RegexTree
{
    private readonly IReadOnlyList<RegexToken> tokens;
    private int next;

    private RegexTree(IReadOnlyList<RegexToken> tokens) => this.tokens = tokens;

    public static RegexNode Of(IReadOnlyList<RegexToken> tokens) => new RegexTree(tokens).Choice();

    private bool AtEnd => next == tokens.Count || tokens[next].Kind == RegexTokenKind.Close;

    private RegexNode Choice()
    {
        var branches = new List<RegexNode> { Sequence() };
        while (!AtEnd)
        {
            next++;
            branches.Add(Sequence());
        }

        return branches.Count == 1 ? branches[0] : new RegexChoice(branches);
    }

    private RegexSequence Sequence()
    {
        var items = new List<RegexNode>();
        while (!AtEnd && tokens[next].Kind != RegexTokenKind.Bar)
        {
            var token = tokens[next++];
            if (token.Kind == RegexTokenKind.Quantifier && items.Count > 0)
            {
                items[^1] = new RegexRepeat(items[^1], token.Count);
            }
            else if (token.Kind == RegexTokenKind.Open)
            {
                items.Add(new RegexGroup(token.Group, Choice()));
                next++;
            }
            else if (token.Kind is not (RegexTokenKind.Flags or RegexTokenKind.Quantifier))
            {
                items.Add(new RegexAtom(token));
            }
        }

        return new(items);
    }
}
