using System.Text.RegularExpressions;

namespace Factory.Gates.Structure.Packages.Licensing;

/// <summary>
/// An SPDX licence expression, such as <c>MIT OR (Apache-2.0 AND BSD-3-Clause)</c>: one side of an OR is enough, an AND needs both, and
/// WITH makes one licence of an id and its exception. AND binds closer than OR.
/// </summary>
internal sealed partial class LicenseExpression
{
    private const int Longest = 1000;
    private const int Deepest = 20;

    private readonly IReadOnlyList<string> words;
    private readonly Func<string, bool> isAllowed;
    private int at;
    private int depth;
    private bool isBroken;

    private LicenseExpression(IReadOnlyList<string> words, Func<string, bool> isAllowed) => (this.words, this.isAllowed) = (words, isAllowed);

    private string Next => at < words.Count ? words[at] : "";

    /// <summary>Whether it can be read.</summary>
    public static bool IsOne(string text) => Holds(text, _ => true) is not null;

    /// <summary>Whether its licences are allowed; null where it can't be read.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="isAllowed">Knows what is allowed: an id, or an id WITH an exception.</param>
    public static bool? Holds(string text, Func<string, bool> isAllowed)
    {
        if (text.Length > Longest || Other().IsMatch(text))
        {
            return null;
        }

        var expression = new LicenseExpression([.. Word().Matches(text).Select(word => word.Value)], isAllowed);
        var holds = expression.Or();
        return expression.isBroken || expression.at < expression.words.Count ? null : holds;
    }

    private bool Or()
    {
        var holds = And();
        while (Takes("OR"))
        {
            holds |= And();
        }

        return holds;
    }

    private bool And()
    {
        var holds = One();
        while (Takes("AND"))
        {
            holds &= One();
        }

        return holds;
    }

    private bool One()
    {
        if (!Takes("("))
        {
            return License();
        }

        depth++;
        isBroken |= depth > Deepest;
        var holds = !isBroken && Or();
        depth--;
        isBroken |= !Takes(")");
        return holds;
    }

    private bool License()
    {
        var id = Name();
        if (Takes("WITH"))
        {
            return isAllowed($"{id} WITH {Name()}");
        }

        // Who may take a later version may take this one.
        return isAllowed(id) || (id.EndsWith('+') && isAllowed(id[..^1]));
    }

    private string Name()
    {
        var name = Next;
        isBroken |= name is "" or "(" or ")" or "OR" or "AND" or "WITH";
        at++;
        return name;
    }

    private bool Takes(string word)
    {
        var isNext = Next == word;
        at += isNext ? 1 : 0;
        return isNext;
    }

    [GeneratedRegex(@"[()]|[A-Za-z0-9.:+-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"[^A-Za-z0-9.:+() -]", RegexOptions.NonBacktracking)]
    private static partial Regex Other();
}
