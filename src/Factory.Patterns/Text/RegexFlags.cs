using Factory.Patterns.Matching;

namespace Factory.Patterns.Text;

/// <summary>The options that hold at a place of a regular expression.</summary>
internal readonly record struct RegexFlags(bool IgnoreCase, bool DotAll, bool Extended)
{
    /// <summary>These with some switched on or off, such as by <c>i-s</c>.</summary>
    /// <exception cref="UnusablePatternException">There is no such option.</exception>
    public RegexFlags With(string letters)
    {
        var changed = this;
        var on = true;
        foreach (var letter in letters)
        {
            on &= letter != '-';
            changed = letter switch
            {
                'i' => changed with { IgnoreCase = on },
                's' => changed with { DotAll = on },
                'x' => changed with { Extended = on },
                'm' or '-' => changed,
                _ => throw new UnusablePatternException($"not supported: the option (?{letter})", "Use i, m, s and x"),
            };
        }

        return letters.Contains("xx", StringComparison.Ordinal)
            ? throw new UnusablePatternException("not supported: the option (?xx)", "Use (?x)")
            : changed;
    }

    /// <summary>As .NET needs them, where blanks are gone already; empty where nothing is left.</summary>
    public static string Written(string letters) => letters.Replace("x", "", StringComparison.Ordinal).TrimEnd('-');
}
