using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning.Statements;

/// <summary>
/// Finds the statements of a body from tokens alone: those of its block, and those of the blocks that belong to statements such as
/// <c>if</c>. Braces of anything else (a lambda, a switch, an initializer) are a part of the statement that they are in, and a label or a
/// local function is one statement with what stands behind it.
/// </summary>
internal sealed class StatementReader
{
    private readonly Series<Statement> statements = new();

    public int Count => statements.Count;

    /// <summary>Each before those in it, in the order of the file.</summary>
    public ref Statement this[int number] => ref statements[number];

    /// <summary>Reads the statements between two braces, which belong together, as all brackets of the file do.</summary>
    public void Read(ReadOnlySpan<Token> tokens, int open, int close)
    {
        statements.Clear();
        ReadBlock(tokens, open, close, -1);
    }

    /// <summary>The innermost statement that has a token; -1 where none does.</summary>
    public int Around(int token)
    {
        var (low, high) = (0, statements.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = statements[middle].First <= token ? (middle + 1, high) : (low, middle);
        }

        var number = low - 1;
        while (number >= 0 && statements[number].Last < token)
        {
            number = statements[number].Parent;
        }

        return number;
    }

    private void ReadBlock(ReadOnlySpan<Token> tokens, int open, int close, int parent)
    {
        for (var at = open + 1; at < close;)
        {
            var number = statements.Count;
            statements.Add(new() { First = at, Parent = parent });
            at = Read(tokens, at, close, number);
            statements[number].Last = at - 1;
            statements[number].Next = statements.Count;
        }
    }

    /// <summary>Reads one statement with all that belongs to it; the token behind it.</summary>
    private int Read(ReadOnlySpan<Token> tokens, int at, int close, int number)
    {
        var loops = 0;
        while (at < close)
        {
            var mark = Marks.Of(tokens[at]);
            if (IsHead(mark) && at + 1 < close && Marks.Of(tokens[at + 1]) == Mark.OpenParenthesis)
            {
                at = Behind(tokens, at + 1);
            }
            else if (IsWord(mark) || IsPrefix(tokens, at, close))
            {
                loops += mark == Mark.Do ? 1 : 0;
                at++;
            }
            else
            {
                loops += ReadRest(tokens, ref at, close, number);
                while (loops > 0 && at < close && Marks.Of(tokens[at]) == Mark.While)
                {
                    loops += Simple(tokens, ref at, close, number) - 1;
                }

                if (at >= close || !GoesOn(Marks.Of(tokens[at])))
                {
                    return at;
                }
            }
        }

        // It ends with its block, so it is no whole statement.
        statements[number].IsFixed = true;
        return at;
    }

    /// <summary>Reads what stands behind the heads of a statement: a block, a switch, or anything that ends with <c>;</c>.</summary>
    /// <returns>How many <c>do</c> are left open.</returns>
    private int ReadRest(ReadOnlySpan<Token> tokens, ref int at, int close, int number)
    {
        switch (Marks.Of(tokens[at]))
        {
            case Mark.OpenBrace:
                var open = at;
                at = Behind(tokens, open);
                ReadBlock(tokens, open, at - 1, number);
                return 0;
            case Mark.Switch when Marks.Of(tokens[at + 1]) == Mark.OpenParenthesis && Behind(tokens, at + 1) is var sections && Marks.Of(tokens[sections]) == Mark.OpenBrace:
                at = Behind(tokens, sections);
                return 0;
            default:
                return Simple(tokens, ref at, close, number);
        }
    }

    /// <summary>Reads to the next <c>;</c>; a <c>do</c> on the way stands behind a label or a local function.</summary>
    private int Simple(ReadOnlySpan<Token> tokens, ref int at, int close, int number)
    {
        var loops = 0;
        while (at < close)
        {
            switch (Marks.Of(tokens[at]))
            {
                case Mark.Semicolon:
                    at++;
                    return loops;
                case Mark.OpenParenthesis or Mark.OpenBracket or Mark.OpenBrace:
                    at = Behind(tokens, at);
                    break;
                default:
                    loops += Marks.Of(tokens[at]) == Mark.Do ? 1 : 0;
                    at++;
                    break;
            }
        }

        statements[number].IsFixed = true;
        return loops;
    }

    /// <summary>The token behind the bracket that closes this one.</summary>
    private static int Behind(ReadOnlySpan<Token> tokens, int at)
    {
        var depth = 0;
        do
        {
            depth += Marks.Of(tokens[at++]) switch
            {
                Mark.OpenParenthesis or Mark.OpenBracket or Mark.OpenBrace => 1,
                Mark.CloseParenthesis or Mark.CloseBracket or Mark.CloseBrace => -1,
                _ => 0,
            };
        }
        while (depth > 0);

        return at;
    }

    /// <summary>What parentheses and a statement follow.</summary>
    private static bool IsHead(Mark mark) =>
        mark is Mark.If or Mark.For or Mark.ForEach or Mark.While or Mark.Using or Mark.Lock or Mark.Fixed or Mark.Catch or Mark.When;

    /// <summary>What a statement or a block follows at once; <c>catch</c> may have no parentheses.</summary>
    private static bool IsWord(Mark mark) => mark is Mark.Else or Mark.Do or Mark.Try or Mark.Finally or Mark.Catch;

    private static bool IsPrefix(ReadOnlySpan<Token> tokens, int at, int close)
    {
        var mark = Marks.Of(tokens[at]);
        return at + 1 < close && (mark, Marks.Of(tokens[at + 1])) switch
        {
            (Mark.Await, Mark.Using or Mark.ForEach) => true,
            (Mark.Checked or Mark.Unchecked or Mark.Unsafe, Mark.OpenBrace) => true,
            _ => false,
        };
    }

    private static bool GoesOn(Mark mark) => mark is Mark.Else or Mark.Catch or Mark.Finally;
}
