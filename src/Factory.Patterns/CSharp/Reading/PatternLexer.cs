namespace Factory.Patterns.CSharp.Reading;

/// <summary>Cuts a C# pattern into pieces: C# tokens as far as the signs of patterns must be told from them, and those signs.</summary>
internal sealed class PatternLexer
{
    private readonly string text;
    private readonly List<PatternToken> tokens = [];
    private int at;

    private PatternLexer(string text) => this.text = text;

    /// <summary>The pieces in order, without white space and comments.</summary>
    public static IReadOnlyList<PatternToken> Read(string text)
    {
        var lexer = new PatternLexer(text);
        while (lexer.at < text.Length)
        {
            lexer.Next();
        }

        return lexer.tokens;
    }

    private char Ahead(int offset) => at + offset < text.Length ? text[at + offset] : '\0';

    private bool Starts(string wanted) => string.CompareOrdinal(text, at, wanted, 0, wanted.Length) == 0;

    private void Next()
    {
        var current = text[at];
        if (char.IsWhiteSpace(current))
        {
            at++;
        }
        else if (Starts("//") || Starts("/*"))
        {
            SkipComment();
        }
        else if (LiteralLength() is > 0 and var literal)
        {
            Add(PatternTokenKind.Literal, literal);
        }
        else if (current == '$')
        {
            Metavariable();
        }
        else if (Starts("...") || Starts("<..."))
        {
            Dots();
        }
        else if (char.IsLetter(current) || current is '_' or '@')
        {
            Add(PatternTokenKind.Word, LengthWhile(1, letter => char.IsLetterOrDigit(letter) || letter == '_'));
        }
        else
        {
            Add(PatternTokenKind.Mark, 1);
        }
    }

    private void SkipComment()
    {
        var end = Starts("//") ? text.IndexOf('\n', at) : text.IndexOf("*/", at + 2, StringComparison.Ordinal) + 2;
        at = end < at + 1 ? text.Length : end;
    }

    /// <summary>The length of the literal that starts here; 0 where none does. Holes of interpolated strings belong to it.</summary>
    private int LiteralLength()
    {
        var prefix = 0;
        while (Ahead(prefix) is '$' or '@')
        {
            prefix++;
        }

        return Ahead(prefix) switch
        {
            '"' => StringLiteral.LengthAt(text, at),
            '\'' when prefix == 0 => StringLiteral.LengthOfCharacter(text, at),
            >= '0' and <= '9' when prefix == 0 => NumberLength(),
            _ => 0,
        };
    }

    private int NumberLength()
    {
        var length = LengthWhile(1, letter => char.IsLetterOrDigit(letter) || letter == '_');
        if (Ahead(length) == '.' && char.IsAsciiDigit(Ahead(length + 1)))
        {
            length = LengthWhile(length + 1, letter => char.IsLetterOrDigit(letter) || letter == '_');
        }

        return length;
    }

    private void Metavariable()
    {
        var isEllipsis = string.CompareOrdinal(text, at, "$...", 0, 4) == 0;
        var start = isEllipsis ? 4 : 1;
        var length = LengthWhile(start, letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '_');
        if (length == start)
        {
            Add(PatternTokenKind.Mark, 1);
            return;
        }

        Add(isEllipsis ? PatternTokenKind.EllipsisMetavariable : PatternTokenKind.Metavariable, length);
    }

    private void Dots()
    {
        if (Starts("<..."))
        {
            // Foo<...> asks for any type arguments; everything else opens a deep expression.
            var isTypeList = Ahead(4) == '>';
            Add(isTypeList ? PatternTokenKind.Mark : PatternTokenKind.DeepStart, isTypeList ? 1 : 4);
        }
        else
        {
            var closesDeep = Ahead(3) == '>' && Opened() > 0;
            Add(closesDeep ? PatternTokenKind.DeepEnd : PatternTokenKind.Ellipsis, closesDeep ? 4 : 3);
        }
    }

    /// <summary>How many deep expressions are open here.</summary>
    private int Opened() => tokens.Sum(token => token.Kind switch
    {
        PatternTokenKind.DeepStart => 1,
        PatternTokenKind.DeepEnd => -1,
        _ => 0,
    });

    private int LengthWhile(int length, Func<char, bool> belongs)
    {
        while (at + length < text.Length && belongs(text[at + length]))
        {
            length++;
        }

        return length;
    }

    private void Add(PatternTokenKind kind, int length)
    {
        length = Math.Min(length, text.Length - at);
        tokens.Add(new(kind, text.Substring(at, length), at));
        at += length;
    }
}
