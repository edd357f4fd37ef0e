using System.Globalization;
using System.Text;

namespace Factory.Patterns.Text;

/// <summary>Characters, as the ranges they lie in and the Unicode categories they have.</summary>
internal sealed class CharacterSet(IReadOnlyList<(char First, char Last)> ranges, string categories = "")
{
    /// <summary>The only character beyond ASCII that equals an ASCII letter where case does not matter: the sign for Kelvin.</summary>
    private const char Kelvin = '\u212A';

    public IReadOnlyList<(char First, char Last)> Ranges => ranges;

    /// <summary>As .NET writes them, such as <c>\p{L}</c>.</summary>
    public string Categories => categories;

    /// <summary>Whether it is all others instead.</summary>
    public bool Negated { get; init; }

    /// <summary>Ranges given as pairs of characters.</summary>
    public static CharacterSet Of(string pairs) => new([.. pairs.Chunk(2).Select(pair => (pair[0], pair[1]))]);

    public CharacterSet Not() => new(ranges, categories) { Negated = !Negated };

    /// <summary>
    /// The ranges that stay when it is part of a class. Where case does not matter, the sign for Kelvin is left out of what is
    /// everything but letters: it would bring k with it.
    /// </summary>
    public IEnumerable<(char First, char Last)> Parts(bool ignoreCase) =>
        !Negated ? ranges
        : !ignoreCase ? Others()
        : Others().SelectMany(range => range.First < Kelvin && Kelvin < range.Last
            ? [(range.First, (char)(Kelvin - 1)), ((char)(Kelvin + 1), range.Last)]
            : new[] { range });

    /// <summary>Whether some character is in both; where categories are involved, it may be.</summary>
    public bool Overlaps(CharacterSet other) =>
        categories.Length > 0 || other.Categories.Length > 0
        || Parts(false).Any(one => other.Parts(false).Any(two => one.First <= two.Last && two.First <= one.Last));

    /// <summary>As a class of .NET.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Negated ? "[^" : "[");
        foreach (var (first, last) in ranges)
        {
            text.Append(Escaped(first)).Append(first == last ? "" : $"-{Escaped(last)}");
        }

        return text.Append(categories).Append(']').ToString();
    }

    private static string Escaped(char one) =>
        char.IsAsciiLetterOrDigit(one) ? one.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)one:X4}");

    private IEnumerable<(char First, char Last)> Others()
    {
        var next = 0;
        foreach (var (first, last) in ranges.OrderBy(range => range.First))
        {
            if (next < first)
            {
                yield return ((char)next, (char)(first - 1));
            }

            next = Math.Max(next, last + 1);
        }

        if (next <= char.MaxValue)
        {
            yield return ((char)next, char.MaxValue);
        }
    }
}
