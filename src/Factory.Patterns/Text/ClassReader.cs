using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>Reads a character class, from behind its opening bracket to its closing bracket.</summary>
internal sealed class ClassReader
{
    private readonly RegexCursor cursor;
    private readonly bool ignoreCase;
    private readonly List<(char First, char Last)> ranges = [];
    private string categories = "";

    private ClassReader(RegexCursor cursor, bool ignoreCase) => (this.cursor, this.ignoreCase) = (cursor, ignoreCase);

    public static CharacterSet Read(RegexCursor cursor, bool ignoreCase)
    {
        var negated = cursor.Take("^");
        var reader = new ClassReader(cursor, ignoreCase);
        reader.ReadItems();
        return new(reader.ranges, reader.categories) { Negated = negated };
    }

    private void ReadItems()
    {
        // A closing bracket that comes first is one of the characters.
        for (var first = true; first || cursor.Current != ']'; first = false)
        {
            if (cursor.AtEnd)
            {
                throw new UnusablePatternException("a character class is not closed", "Add ']'");
            }

            if (!ReadQuoted() && !ReadSet())
            {
                ReadRange(Character());
            }
        }

        cursor.Take();
    }

    private bool ReadQuoted()
    {
        if (!cursor.Take(@"\Q"))
        {
            return cursor.Take(@"\E");
        }

        foreach (var one in cursor.TakeUntil(@"\E"))
        {
            ranges.Add((one, one));
        }

        return true;
    }

    private bool ReadSet()
    {
        var set = Posix() ?? Escape();
        if (set is not null)
        {
            ranges.AddRange(set.Parts(ignoreCase));
            categories += set.Categories;
        }

        return set is not null;
    }

    private CharacterSet? Posix()
    {
        if (cursor.Current != '[' || cursor.Ahead(1) is not (':' or '.' or '='))
        {
            return null;
        }

        var start = cursor.Position;
        var mark = cursor.Ahead(1);
        cursor.Position += 2;
        var name = cursor.TakeWhile(one => char.IsAsciiLetter(one) || one == '^');
        if (!cursor.Take($"{mark}]"))
        {
            cursor.Position = start;
            return null;
        }

        return (mark == ':' ? NamedSets.Posix(name) : null)
            ?? throw new UnusablePatternException($"there is no class [{mark}{name}{mark}]", "Use one of alpha, digit, alnum, upper, lower, space, punct, xdigit, word");
    }

    private CharacterSet? Escape()
    {
        if (cursor.Current != '\\' || cursor.Ahead(1) is 'N')
        {
            return null;
        }

        cursor.Take();
        var set = CharacterEscapes.Set(cursor);
        cursor.Position -= set is null ? 1 : 0;
        return set;
    }

    /// <summary>A hyphen makes a range only between two characters; beside a set or at the end it is a hyphen.</summary>
    private void ReadRange(char first)
    {
        var last = first;
        var start = cursor.Position;
        if (cursor.Current == '-' && cursor.Ahead(1) is not (']' or '\0'))
        {
            cursor.Take();
            var afterHyphen = cursor.Position;
            if (Posix() is null && Escape() is null)
            {
                cursor.Position = afterHyphen;
                last = Character();
            }
            else
            {
                cursor.Position = start;
            }
        }

        if (last < first)
        {
            throw new UnusablePatternException($"the range {first}-{last} of a character class is in the wrong order", $"Write {last}-{first}");
        }

        ranges.Add((first, last));
        ReadHyphenBeforeSet(last == first && cursor.Position == start);
    }

    /// <summary>A hyphen between a character and a set would otherwise be read as the start of the next range.</summary>
    private void ReadHyphenBeforeSet(bool single)
    {
        if (single && cursor.Current == '-' && cursor.Ahead(1) is not ']')
        {
            cursor.Take();
            ranges.Add(('-', '-'));
        }
    }

    private char Character()
    {
        var text = cursor.TakeCharacter();
        if (text == "\\")
        {
            text = cursor.Take("b") ? "\b"
                : cursor.Current is >= '1' and <= '7' ? CharacterEscapes.Octal(cursor)
                : CharacterEscapes.Character(cursor)
                ?? throw new UnusablePatternException($@"not supported in a character class: \{cursor.Current}", "Write the characters themselves");
        }

        return text.Length == 1
            ? text[0]
            : throw new UnusablePatternException($"not supported in a character class: '{text}', which is a pair of UTF-16 units", "Write it as an alternative, (?:a|b)");
    }
}
