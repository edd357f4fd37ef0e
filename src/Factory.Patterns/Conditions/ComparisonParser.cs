using Factory.Patterns.Matching;
using Factory.Patterns.Text;

namespace Factory.Patterns.Conditions;

/// <summary>Reads a comparison with Python's precedence.</summary>
internal sealed class ComparisonParser(IReadOnlyList<ComparisonToken> tokens)
{
    private const int Deepest = 50;
    private const int ComparisonLevel = 2;

    /// <summary>From what binds loosest to what binds tightest; <c>not</c> stands before the comparisons.</summary>
    private static readonly string[][] Levels =
    [
        ["or"],
        ["and"],
        ["==", "!=", "<", "<=", ">", ">=", "in", "not in"],
        ["|"],
        ["^"],
        ["&"],
        ["+", "-"],
        ["*", "/", "%"],
    ];

    private static readonly Dictionary<string, Func<ComparisonValue, ComparisonValue?>> Signs = new(StringComparer.Ordinal)
    {
        ["-"] = ComparisonOperators.Minus,
        ["+"] = ComparisonOperators.Plus,
        ["~"] = ComparisonOperators.Complement,
    };

    private int next;
    private int depth;

    private ComparisonToken Current => tokens[next];

    /// <exception cref="UnusablePatternException">It is no comparison that can be used; the message says where.</exception>
    public ComparisonNode Read()
    {
        var node = Level(0);
        return Current.Kind == ComparisonTokenKind.End ? node : throw Wrong($"'{Current.Text}' is not expected here", "Write an operator or end the comparison");
    }

    private UnusablePatternException Wrong(string what, string instead) => ComparisonLexer.Wrong(Current.Position, what, instead);

    private bool Take(string text)
    {
        var stands = Current.Text == text && Current.Kind is ComparisonTokenKind.Sign or ComparisonTokenKind.Name;
        next += stands ? 1 : 0;
        return stands;
    }

    private void Need(string text)
    {
        if (!Take(text))
        {
            throw Wrong($"'{text}' is missing", $"Write {text} before {Current.Text}");
        }
    }

    private ComparisonNode Level(int level)
    {
        if (level == ComparisonLevel && Take("not"))
        {
            return Deeper(() => new FunctionNode(ComparisonOperators.Not, Level(ComparisonLevel)));
        }

        if (level == Levels.Length)
        {
            return Signed();
        }

        var node = Level(level + 1);
        var left = node;
        var first = true;
        while (Operator(level) is { } sign)
        {
            // In a chain such as 1 < $X < 5 each comparison is about its neighbours.
            var right = Level(level + 1);
            var one = new OperatorNode(ComparisonOperators.Of(sign), level == ComparisonLevel ? left : node, right);
            node = level == ComparisonLevel && !first ? new OperatorNode(ComparisonOperators.Of("and"), node, one) : one;
            left = right;
            first = false;
        }

        return node;
    }

    private string? Operator(int level)
    {
        if (level == ComparisonLevel && Current is { Kind: ComparisonTokenKind.Name, Text: "not" } && tokens[next + 1].Text == "in")
        {
            next += 2;
            return "not in";
        }

        return Array.Find(Levels[level], Take);
    }

    private ComparisonNode Deeper(Func<ComparisonNode> read)
    {
        if (++depth > Deepest)
        {
            throw Wrong($"it is nested more than {Deepest} levels deep", "Write it flat");
        }

        var node = read();
        depth--;
        return node;
    }

    private ComparisonNode Signed()
    {
        foreach (var (sign, function) in Signs)
        {
            if (Take(sign))
            {
                return Deeper(() => new FunctionNode(function, Signed()));
            }
        }

        var node = Value();
        return Take("**") ? Deeper(() => new OperatorNode(ComparisonOperators.Of("**"), node, Signed())) : node;
    }

    private ComparisonNode Value()
    {
        var token = Current;
        next += token.Kind is ComparisonTokenKind.End or ComparisonTokenKind.Sign ? 0 : 1;
        return token.Kind switch
        {
            ComparisonTokenKind.Metavariable => new MetavariableNode(token.Text),
            ComparisonTokenKind.Text => new ConstantNode(new TextValue(token.Text)),
            ComparisonTokenKind.Number => new ConstantNode(ComparisonNumber.Read(token.Text)
                ?? throw ComparisonLexer.Wrong(token.Position, $"'{token.Text}' is no number", "Write it with digits, such as 10, 0x1F or 2.5")),
            ComparisonTokenKind.Name => Named(token),
            _ when Take("(") => Deeper(() => Closed(Level(0))),
            _ when Take("[") => Deeper(() => new ListNode(Items("]"))),
            _ => throw Wrong($"a value is missing before '{token.Text}'", "Write a metavariable, a number or a text"),
        };
    }

    private ComparisonNode Closed(ComparisonNode node)
    {
        Need(")");
        return node;
    }

    private List<ComparisonNode> Items(string end)
    {
        var items = new List<ComparisonNode>();
        while (!Take(end))
        {
            items.Add(Level(0));
            if (!Take(","))
            {
                Need(end);
                break;
            }
        }

        return items;
    }

    private ComparisonNode Named(ComparisonToken token)
    {
        if (token.Text is "True" or "true" or "False" or "false")
        {
            return new ConstantNode(ComparisonValue.OfCode(token.Text));
        }

        var name = token.Text;
        while (Take("."))
        {
            name = $"{name}.{Current.Text}";
            next += Current.Kind == ComparisonTokenKind.End ? 0 : 1;
        }

        return Deeper(() => Call(token, name));
    }

    private FunctionNode Call(ComparisonToken token, string name)
    {
        if (!ComparisonFunctions.Names.Contains(name, StringComparer.Ordinal))
        {
            throw ComparisonLexer.Wrong(token.Position, $"not supported: '{name}'", $"Use {string.Join(", ", ComparisonFunctions.Names)}, True and False");
        }

        Need("(");
        var arguments = Items(")");
        return (ComparisonFunctions.Of(name), arguments) switch
        {
            ({ } function, [var value]) => new(function, value),
            (null, [ConstantNode { Value: TextValue expression }, var value]) => new(ComparisonFunctions.Match(RegexCondition.Parse(expression.Text)), value),
            (null, _) => throw ComparisonLexer.Wrong(token.Position, "re.match takes an expression in quotes and a value", "Write re.match(\"^a\", $X)"),
            _ => throw ComparisonLexer.Wrong(token.Position, $"{name} takes one value", $"Write {name}($X)"),
        };
    }
}
