namespace Factory.Patterns.Scanning.Lexing;

/// <summary>
/// An interpolated string: its stretches of text are tokens of their own, up to and with the braces of the holes, and what is in the holes
/// is code.
/// </summary>
internal ref struct InterpolatedText
{
    /// <summary>Deeper than any code is nested by hand; the stack must hold it.</summary>
    private const int DeepestHole = 64;

    private bool isVerbatim;

    /// <summary>How many quotes enclose it; less than three for a string that is not raw.</summary>
    private int quotes;

    /// <summary>How many braces make a hole.</summary>
    private int braces;

    private readonly bool IsRaw => quotes >= 3;

    private readonly bool IsOneLine => !isVerbatim && !IsRaw;

    public static bool StartsAt(ReadOnlySpan<byte> source, int position)
    {
        var dollars = TextLiteral.Run(source, position, (byte)'$');
        var rest = source[(position + dollars)..];
        return dollars == 0
            ? rest.StartsWith("@$\""u8)
            : rest.StartsWith("\""u8) || (dollars == 1 && rest.StartsWith("@\""u8));
    }

    public static void Read(ref SourceLexer lexer)
    {
        var source = lexer.Source;
        var start = lexer.Position;
        var prefix = source[start..].IndexOf((byte)'"');
        var text = new InterpolatedText { isVerbatim = source.Slice(start, prefix).IndexOf((byte)'@') >= 0 };
        text.quotes = text.isVerbatim ? 1 : TextLiteral.Run(source, start + prefix, (byte)'"');
        text.braces = text.IsRaw ? prefix : 1;

        if (text.quotes == 2)
        {
            lexer.Text(start + prefix + 2);
            return;
        }

        text.ReadStretches(ref lexer, start + prefix + text.quotes);
    }

    private readonly void ReadStretches(ref SourceLexer lexer, int position)
    {
        while (true)
        {
            var end = Stretch(lexer.Source, position, out var isHole);
            lexer.Text(end);
            if (!isHole)
            {
                return;
            }

            Hole(ref lexer);
            if (lexer.Position >= lexer.Source.Length)
            {
                lexer.Mark(SourceTraits.Odd);
                return;
            }

            position = lexer.Source[lexer.Position] == ':' ? FormatEnd(lexer.Source, lexer.Position) : lexer.Position;
            position += Math.Min(braces, TextLiteral.Run(lexer.Source, position, (byte)'}'));
        }
    }

    /// <summary>The end of the text that starts here: behind the braces that open a hole, or behind the closing quotes.</summary>
    private readonly int Stretch(ReadOnlySpan<byte> source, int end, out bool isHole)
    {
        isHole = false;
        var goesOn = true;
        while (goesOn && end < source.Length)
        {
            switch (source[end])
            {
                case (byte)'"':
                    end += Quotes(TextLiteral.Run(source, end, (byte)'"'), out goesOn);
                    break;
                case (byte)'{':
                    var opening = TextLiteral.Run(source, end, (byte)'{');
                    isHole = Opens(opening);
                    goesOn = !isHole;
                    end += opening;
                    break;
                case (byte)'\\' when IsOneLine:
                    end += 2;
                    break;
                case (byte)'\n' or (byte)'\r' when IsOneLine:
                    return end;
                default:
                    end++;
                    break;
            }
        }

        return end;
    }

    /// <summary>How many quotes of a row belong to the string, and whether it goes on behind them.</summary>
    private readonly int Quotes(int count, out bool goesOn)
    {
        goesOn = !Closes(count);
        return goesOn || IsRaw || isVerbatim ? count : 1;
    }

    /// <summary>In a verbatim string two quotes are one of the text, so an odd number closes it.</summary>
    private readonly bool Closes(int count) => IsRaw ? count >= quotes : !isVerbatim || count % 2 == 1;

    /// <summary>Two braces are one of the text, unless the string is raw.</summary>
    private readonly bool Opens(int count) => IsRaw ? count >= braces : count % 2 == 1;

    private static void Hole(ref SourceLexer lexer)
    {
        if (lexer.Holes == DeepestHole)
        {
            lexer.Mark(SourceTraits.Odd | SourceTraits.Deep);
            lexer.Position = lexer.Source.Length;
            return;
        }

        lexer.Holes++;
        Code(ref lexer);
        lexer.Holes--;
    }

    /// <summary>Reads the code of a hole, up to the brace that closes it or the colon before its format.</summary>
    private static void Code(ref SourceLexer lexer)
    {
        var depth = 0;
        while (lexer.Position < lexer.Source.Length)
        {
            switch (lexer.Source[lexer.Position])
            {
                case (byte)'(' or (byte)'[' or (byte)'{':
                    depth++;
                    break;
                case (byte)'}' or (byte)':' when depth <= 0:
                    return;
                case (byte)')' or (byte)']' or (byte)'}':
                    depth--;
                    break;
                default:
                    break;
            }

            lexer.Step();
        }
    }

    /// <summary>The end of a format: the brace behind it, or whatever ends the string before.</summary>
    private readonly int FormatEnd(ReadOnlySpan<byte> source, int end)
    {
        while (end < source.Length && source[end] is not ((byte)'}' or (byte)'"') && !(IsOneLine && source[end] is (byte)'\n' or (byte)'\r'))
        {
            end += source[end] == '\\' && IsOneLine ? 2 : 1;
        }

        return Math.Min(end, source.Length);
    }
}
