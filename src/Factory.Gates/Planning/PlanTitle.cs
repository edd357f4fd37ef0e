using System.Globalization;
using System.Text;
using Factory.Model.Faults;

namespace Factory.Gates.Planning;

/// <summary>What a new plan is called: one line that a person can read.</summary>
public sealed record PlanTitle
{
    private const int Longest = 120;
    private const int LongestSlug = 60;

    private static readonly IReadOnlyList<UnicodeCategory> Unreadable =
    [
        UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator,
        UnicodeCategory.PrivateUse, UnicodeCategory.OtherNotAssigned, UnicodeCategory.Surrogate,
    ];

    private PlanTitle(string text) => Text = text;

    /// <summary>The title.</summary>
    public string Text { get; }

    /// <summary>Its letters and digits of ASCII, lower-case, with a dash for what lies between: the part of a file name. <c>plan</c> where it has none.</summary>
    public string Slug
    {
        get
        {
            // What other letters look like in ASCII depends on the machine's tables, and a name must not.
            var words = string.Concat(Text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' '));
            var slug = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return slug.Length == 0 ? "plan" : slug[..Math.Min(slug.Length, LongestSlug)].TrimEnd('-');
        }
    }

    /// <summary>A title that somebody gave.</summary>
    /// <exception cref="InvalidInputException">It is empty, too long, or holds what nobody can see.</exception>
    public static PlanTitle Of(string given)
    {
        var text = given.Trim();
        var problem = text switch
        {
            _ when text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || Unreadable.Contains(Rune.GetUnicodeCategory(rune))) =>
                "a title holds no line breaks and no characters that nobody can see",
            _ when !text.Any(char.IsLetterOrDigit) => "a title has words",
            { Length: > Longest } => $"a title has at most {Longest} characters, and this has {text.Length}",
            _ => "",
        };
        return problem.Length == 0 ? new(text) : throw new InvalidInputException("--title", problem, "Say in one line what will be different");
    }

    /// <summary>The title.</summary>
    public override string ToString() => Text;
}
