namespace Factory.Patterns.Scanning.Lexing;

/// <summary>
/// Cuts C# in UTF-8 into tokens, without comments, white space and directives; of those only the conditional ones are tokens, and all
/// branches of them are read. Never fails: what is no C# comes out as something.
/// </summary>
internal ref struct SourceLexer
{
    private readonly ReadOnlySpan<ByteClass> classes;
    private readonly TokenBuffer output;

    private SourceLexer(ReadOnlySpan<byte> source, TokenBuffer output)
    {
        Source = source;
        classes = ByteClasses.Table;
        this.output = output;
    }

    public ReadOnlySpan<byte> Source { get; }

    public int Position { get; set; }

    /// <summary>How many holes of interpolated strings are open around here.</summary>
    public int Holes { get; set; }

    /// <summary>Fills the buffer with the tokens of a file.</summary>
    public static void Read(ReadOnlySpan<byte> source, TokenBuffer output)
    {
        output.Clear();
        var lexer = new SourceLexer(source, output);
        while (lexer.Position < source.Length)
        {
            lexer.Step();
        }

        output.Traits |= WideText.Traits(source);
    }

    /// <summary>Reads one token, or one stretch without any.</summary>
    public void Step()
    {
        var first = Source[Position];
        switch (classes[first])
        {
            case ByteClass.Word:
                Word(Position, TokenKind.Word);
                break;
            case ByteClass.Space:
                SkipSpace();
                break;
            case ByteClass.Sign:
                Sign(1);
                break;
            case ByteClass.Operator:
                Sign(Operators.Length(first, Peek(1), Peek(2)));
                break;
            default:
                LessCommon(classes[first]);
                break;
        }
    }

    /// <summary>Emits text up to an end and goes on there.</summary>
    public void Text(int end) => Literal(end, TokenKind.Text);

    public readonly void Mark(SourceTraits trait) => output.Traits |= trait;

    public readonly byte Peek(int ahead) => Position + ahead < Source.Length ? Source[Position + ahead] : (byte)0;

    private void LessCommon(ByteClass first)
    {
        switch (first)
        {
            case ByteClass.Dot:
                Dot();
                break;
            case ByteClass.Slash:
                Slash();
                break;
            case ByteClass.Quote:
                Text(TextLiteral.End(Source, Position));
                break;
            case ByteClass.Apostrophe:
                Text(TextLiteral.Quoted(Source, Position, (byte)'\''));
                break;
            case ByteClass.Digit:
                Literal(NumberLiteral.End(Source, Position), TokenKind.Number);
                break;
            case ByteClass.Prefix:
                Prefix();
                break;
            case ByteClass.Hash:
                Hash();
                break;
            default:
                Wide();
                break;
        }
    }

    private void Word(int start, TokenKind kind)
    {
        var source = Source;
        var end = start;
        while (end < source.Length && classes[source[end]] <= ByteClass.Digit)
        {
            end++;
        }

        if (end < source.Length && classes[source[end]] == ByteClass.Wide)
        {
            end = WideText.WordEnd(source, end, ref this);
        }

        if (end > start)
        {
            output.Add(start, end - start, kind, WordHash.Of(source, start, end - start));
        }

        Position = end;
    }

    private void SkipSpace()
    {
        var source = Source;
        var position = Position + 1;
        while (position < source.Length && classes[source[position]] == ByteClass.Space)
        {
            position++;
        }

        Position = position;
    }

    private void Sign(int length)
    {
        // Those of one byte are found without a hash.
        output.Add(Position, length, TokenKind.Sign, length == 1 ? 0 : WordHash.Of(Source, Position, length));
        Position += length;
    }

    private void Literal(int end, TokenKind kind)
    {
        // An escape at the very end of a file would reach beyond it.
        end = Math.Min(end, Source.Length);
        output.Add(Position, end - Position, kind, 0);
        Position = end;
    }

    private void Dot()
    {
        if ((uint)(Peek(1) - '0') <= 9)
        {
            Literal(NumberLiteral.End(Source, Position), TokenKind.Number);
        }
        else
        {
            Sign(Peek(1) == '.' ? 2 : 1);
        }
    }

    private void Slash()
    {
        switch (Peek(1))
        {
            case (byte)'/':
                Position = LineEnd();
                break;
            case (byte)'*':
                var close = Source[(Position + 2)..].IndexOf("*/"u8);
                Position = close < 0 ? Source.Length : Position + 2 + close + 2;
                break;
            default:
                Sign(Operators.Length((byte)'/', Peek(1), Peek(2)));
                break;
        }
    }

    private void Prefix()
    {
        var isVerbatim = Source[Position] == '@';
        if (isVerbatim && Peek(1) == '"')
        {
            Text(TextLiteral.Verbatim(Source, Position));
        }
        else if (InterpolatedText.StartsAt(Source, Position))
        {
            InterpolatedText.Read(ref this);
        }
        else if (isVerbatim && classes[Peek(1)] is ByteClass.Word or ByteClass.Wide)
        {
            Word(Position + 1, TokenKind.Escaped);
        }
        else
        {
            Position++;
        }
    }

    private void Hash()
    {
        var end = LineEnd();
        if (!Directive.IsFirstOnLine(Source, Position))
        {
            Mark(SourceTraits.Odd);
        }
        else if (Directive.Kind(Source[Position..end]) is { } kind)
        {
            Mark(Holes > 0 ? SourceTraits.Conditional | SourceTraits.Odd : SourceTraits.Conditional);
            output.Add(Position, end - Position, kind, 0);
        }

        Position = end;
    }

    private void Wide()
    {
        if (WideText.IsLetter(Source, Position))
        {
            Word(Position, TokenKind.Word);
        }
        else
        {
            Position = WideText.Skip(Source, Position, ref this);
        }
    }

    private readonly int LineEnd()
    {
        var length = Source[Position..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? Source.Length : Position + length;
    }
}
