namespace Factory.Patterns.Text;

/// <summary>The sets of characters that PCRE has names for. Letters, digits and spaces are those of ASCII, as PCRE means them.</summary>
internal static class NamedSets
{
    /// <summary>Everything but the end of a line: a dot.</summary>
    public static readonly CharacterSet Dot = CharacterSet.Of("\n\n").Not();

    /// <summary>Everything.</summary>
    public static readonly CharacterSet All = CharacterSet.Of("").Not();

    private static readonly Dictionary<char, CharacterSet> ByLetter = new()
    {
        ['d'] = CharacterSet.Of("09"),
        ['w'] = CharacterSet.Of("azAZ09__"),
        ['s'] = CharacterSet.Of("\t\r  "),
        ['h'] = CharacterSet.Of("\t\t  \u00A0\u00A0\u1680\u1680\u180E\u180E\u2000\u200A\u202F\u202F\u205F\u205F\u3000\u3000"),
        ['v'] = CharacterSet.Of("\n\r\u0085\u0085\u2028\u2029"),
        ['n'] = CharacterSet.Of("\n\n"),
    };

    private static readonly Dictionary<string, CharacterSet> ByName = new(StringComparer.Ordinal)
    {
        ["alpha"] = CharacterSet.Of("azAZ"),
        ["digit"] = CharacterSet.Of("09"),
        ["alnum"] = CharacterSet.Of("azAZ09"),
        ["upper"] = CharacterSet.Of("AZ"),
        ["lower"] = CharacterSet.Of("az"),
        ["space"] = CharacterSet.Of("\t\r  "),
        ["blank"] = CharacterSet.Of("\t\t  "),
        ["punct"] = CharacterSet.Of("!/:@[`{~"),
        ["cntrl"] = CharacterSet.Of("\0\u001F\u007F\u007F"),
        ["graph"] = CharacterSet.Of("!~"),
        ["print"] = CharacterSet.Of(" ~"),
        ["xdigit"] = CharacterSet.Of("09afAF"),
        ["word"] = CharacterSet.Of("azAZ09__"),
        ["ascii"] = CharacterSet.Of("\0\u007F"),
    };

    private static readonly HashSet<string> Categories = new(StringComparer.Ordinal)
    {
        "C", "Cc", "Cf", "Cn", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl", "No",
        "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp", "Zs",
    };

    /// <summary>What an escape such as <c>\d</c> or <c>\D</c> stands for; null where the letter stands for no set.</summary>
    public static CharacterSet? Escape(char letter) =>
        letter == 'n' ? null
        : ByLetter.TryGetValue(letter, out var set) ? set
        : ByLetter.TryGetValue(char.ToLowerInvariant(letter), out var other) ? other.Not()
        : null;

    /// <summary>What <c>[:name:]</c> stands for; null where there is no such name.</summary>
    public static CharacterSet? Posix(string name) =>
        ByName.TryGetValue(name.TrimStart('^'), out var set) ? name.StartsWith('^') ? set.Not() : set : null;

    /// <summary>What <c>\p{name}</c> stands for; null where it is no general category.</summary>
    /// <param name="name">With a leading <c>^</c> for all others.</param>
    /// <param name="letter"><c>p</c>, or <c>P</c> for all others.</param>
    public static CharacterSet? Category(string name, char letter)
    {
        var others = name.StartsWith('^') != (letter == 'P');
        var category = name.TrimStart('^');
        return Categories.Contains(category) ? new([], $"\\{(others ? 'P' : 'p')}{{{category}}}") : null;
    }
}
