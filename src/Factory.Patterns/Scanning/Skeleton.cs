using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning;

/// <summary>
/// Finds the members of types and their bodies from tokens alone. A body is a block directly in a type that is no type itself; what
/// follows <c>=</c> or <c>=&gt;</c> is nobody's body. A type is no member here, so that members never lie in each other.
/// </summary>
internal sealed class Skeleton
{
    private readonly Series<Frame> open = new();
    private readonly Series<Member> members = new();
    private Header header;
    private BracketDepth depth;

    /// <summary>The first token of the member, type or statement that is being read.</summary>
    private int start;
    private int bodyStart;
    private int bodyEnd;
    private Constants constants;

    private enum Frame : byte
    {
        File,
        Namespace,
        Type,
        Body,
        Braces,
        Parentheses,
        Brackets,
    }

    /// <summary>What was seen since the last member ended.</summary>
    [Flags]
    private enum Header
    {
        None = 0,
        Type = 1,
        Enum = 2,
        Namespace = 4,
        Constraint = 8,
        Value = 16,
        Using = 32,
        Fixed = 64,
        Behind = 128,
    }

    /// <summary>In the order of the file.</summary>
    public ReadOnlySpan<Member> Members => members.Items;

    /// <summary>Whether every bracket has its other half.</summary>
    public bool IsBalanced { get; private set; }

    /// <summary>Whether a name in the file stands for something that has a word of the vocabulary; another alias concerns nobody.</summary>
    public bool HasAlias { get; private set; }

    /// <summary>The literals that a name may stand for anywhere: one that no member declares, or a field that never changes.</summary>
    public Constants Constants { get; private set; }

    /// <summary>How deep brackets nest, or type arguments as far as <c>&lt;</c> tells.</summary>
    public int Deepest => depth.Deepest;

    private Frame Top => open.Top;

    private bool IsAmongMembers => Top <= Frame.Type;

    /// <summary>Reads a file whose tokens have their numbers.</summary>
    public void Read(ReadOnlySpan<Token> tokens)
    {
        open.Clear();
        open.Add(Frame.File);
        members.Clear();
        header = Header.None;
        start = 0;
        bodyEnd = 0;
        HasAlias = false;
        Constants = Constants.None;
        constants = Constants.None;
        depth = default;
        IsBalanced = true;
        for (var i = 0; i < tokens.Length && IsBalanced; i++)
        {
            if (tokens[i].Id is > 0 and <= (ushort)Mark.ReadOnly && tokens[i].Kind != TokenKind.Escaped)
            {
                Step(tokens, i);
            }
        }

        IsBalanced &= open.Count == 1;
    }

    private void Step(ReadOnlySpan<Token> tokens, int at)
    {
        var mark = (Mark)tokens[at].Id;
        depth.Take(mark);
        switch (mark)
        {
            case Mark.OpenParenthesis:
                open.Add(Frame.Parentheses);
                break;
            case Mark.CloseParenthesis:
                Close(Frame.Parentheses);
                break;
            case Mark.OpenBracket:
                open.Add(Frame.Brackets);
                break;
            case Mark.CloseBracket:
                Close(Frame.Brackets);
                break;
            case Mark.OpenBrace:
                OpenBrace(at);
                break;
            case Mark.CloseBrace:
                CloseBrace(at);
                break;
            default:
                ReadWord(tokens, at, mark);
                break;
        }
    }

    private void ReadWord(ReadOnlySpan<Token> tokens, int at, Mark mark)
    {
        if (IsAmongMembers)
        {
            ReadHeader(tokens, at, mark);
        }
        else if (mark == Mark.Assign)
        {
            constants |= ConstantNames.Value(tokens, at) is not Constants.None and var value && ConstantNames.IsDeclared(tokens, at) ? value : Constants.None;
        }
    }

    private void Close(Frame frame)
    {
        IsBalanced = Top == frame;
        open.Pop();
    }

    private void OpenBrace(int at)
    {
        var frame = IsAmongMembers ? Opens() : Frame.Braces;
        open.Add(frame);
        if (frame == Frame.Body)
        {
            bodyStart = at;
        }
        else if (frame <= Frame.Type)
        {
            Begin(at + 1);
        }
    }

    private Frame Opens() =>
        Has(Header.Value | Header.Enum) ? Frame.Braces
        : Has(Header.Namespace) ? Frame.Namespace
        : Has(Header.Type) ? Frame.Type
        : Top == Frame.Type ? Frame.Body
        : Frame.Braces;

    private void CloseBrace(int at)
    {
        var frame = Top;
        IsBalanced = frame is Frame.Namespace or Frame.Type or Frame.Body or Frame.Braces;
        if (!IsBalanced)
        {
            return;
        }

        open.Pop();
        if (frame == Frame.Body)
        {
            bodyEnd = at;
            End(at);
        }

        // Behind the braces of a value, the value may go on.
        if (frame <= Frame.Body || (IsAmongMembers && !Has(Header.Value)))
        {
            Begin(at + 1);
        }
    }

    private void ReadHeader(ReadOnlySpan<Token> tokens, int at, Mark mark)
    {
        switch (mark)
        {
            case Mark.Semicolon:
                End(at);
                Begin(at + 1);
                break;
            case Mark.Assign:
                HasAlias |= Has(Header.Using) && IsAskedFor(tokens[at..]);
                Constants |= Has(Header.Fixed) || Top != Frame.Type ? ConstantNames.Value(tokens, at) : Constants.None;
                header |= Header.Value | (at == start ? Header.Behind : Header.None);
                break;
            case Mark.Arrow:
                header |= Header.Value;
                break;
            case Mark.Where:
                header |= Header.Constraint;
                break;
            case Mark.Enum:
                header |= Header.Enum;
                break;
            default:
                header |= Means(tokens, at, mark);
                break;
        }
    }

    private static bool IsAskedFor(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind <= TokenKind.Escaped && token.Id != 0)
            {
                return true;
            }

            if (token.Id == (ushort)Mark.Semicolon)
            {
                break;
            }
        }

        return false;
    }

    private Header Means(ReadOnlySpan<Token> tokens, int at, Mark mark) => mark switch
    {
        // Behind a constraint the word is one.
        Mark.Class or Mark.Struct or Mark.Interface => Has(Header.Constraint) ? Header.None : Header.Type,
        Mark.Record => IsRecord(tokens, at) ? Header.Type : Header.None,
        Mark.Extension => IsExtension(tokens, at) ? Header.Type : Header.None,
        Mark.Namespace => Header.Namespace,
        Mark.Using => Header.Using,
        Mark.Const or Mark.ReadOnly => Header.Fixed,
        _ => Header.None,
    };

    /// <summary>Before a name, <c>record</c> is the keyword and nothing else.</summary>
    private bool IsRecord(ReadOnlySpan<Token> tokens, int at) =>
        !Has(Header.Constraint) && at + 1 < tokens.Length && tokens[at + 1].Kind <= TokenKind.Escaped;

    private bool IsExtension(ReadOnlySpan<Token> tokens, int at) =>
        (at == start || tokens[at - 1].Id == (ushort)Mark.CloseBracket)
        && at + 1 < tokens.Length
        && (Mark)tokens[at + 1].Id is Mark.OpenParenthesis or Mark.Less;

    private bool Has(Header seen) => (header & seen) != 0;

    /// <summary>A member ends here, or the first value of a property that ended already.</summary>
    private void End(int last)
    {
        if (Top != Frame.Type)
        {
            return;
        }

        if (Has(Header.Behind) && members.Count > 0)
        {
            members.Top = members.Top with { Last = last, Constants = members.Top.Constants | constants };
        }
        else
        {
            members.Add(new(start, last, bodyEnd > start ? bodyStart : 0, bodyEnd > start ? bodyEnd : 0) { Constants = constants });
        }
    }

    private void Begin(int next)
    {
        header = Header.None;
        start = next;
        Constants |= Top == Frame.Type ? Constants.None : constants;
        constants = Constants.None;
    }
}
