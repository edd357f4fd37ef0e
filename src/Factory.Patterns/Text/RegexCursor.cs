using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>A place in the text of a regular expression that moves on while it is read.</summary>
internal sealed class RegexCursor(string text)
{
    public int Position { get; set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>The character here; NUL at the end.</summary>
    public char Current => Ahead(0);

    public char Ahead(int count) => Position + count < text.Length ? text[Position + count] : '\0';

    public char Take() => text[Position++];

    /// <summary>Takes a text if it stands here.</summary>
    public bool Take(string wanted)
    {
        var stands = string.CompareOrdinal(text, Position, wanted, 0, wanted.Length) == 0;
        Position += stands ? wanted.Length : 0;
        return stands;
    }

    public string Between(int start, int end) => text[start..end];

    /// <summary>The next character, which may take two places in the text.</summary>
    /// <exception cref="UnusablePatternException">There is none.</exception>
    public string TakeCharacter()
    {
        if (AtEnd)
        {
            throw new UnusablePatternException("the expression ends where a character must follow", "Write the character, or take away what stands before it");
        }

        var length = char.IsHighSurrogate(Current) && char.IsLowSurrogate(Ahead(1)) ? 2 : 1;
        Position += length;
        return text.Substring(Position - length, length);
    }

    /// <summary>As many of the next characters as are wanted, up to a number of them.</summary>
    public string TakeWhile(Func<char, bool> wanted, int most = int.MaxValue)
    {
        var start = Position;
        while (!AtEnd && Position - start < most && wanted(Current))
        {
            Position++;
        }

        return text[start..Position];
    }

    /// <summary>What stands before the next of an end, which is passed.</summary>
    public string TakeUntil(string end)
    {
        var found = text.IndexOf(end, Position, StringComparison.Ordinal);
        if (found < 0)
        {
            throw new UnusablePatternException($"the expression lacks '{end}' behind its character {Position}", $"Add '{end}'");
        }

        var taken = text[Position..found];
        Position = found + end.Length;
        return taken;
    }
}
