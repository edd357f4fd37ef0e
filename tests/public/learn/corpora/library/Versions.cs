using System.Text.RegularExpressions;

namespace Measures.Text;

/// <summary>A version of three numbers, with an optional label behind a dash.</summary>
public sealed partial record Versions(int Major, int Minor, int Patch, string Label = "") : IComparable<Versions>
{
    public static Versions? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success
            ? new(Number(match, 1), Number(match, 2), Number(match, 3), match.Groups[4].Value)
            : null;
    }

    public int CompareTo(Versions? other)
    {
        if (other is null)
        {
            return 1;
        }

        var numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return (numbers, Label.Length, other.Label.Length) switch
        {
            (not 0, _, _) => numbers,
            (_, 0, 0) => 0,
            (_, 0, _) => 1,
            (_, _, 0) => -1,
            _ => string.CompareOrdinal(Label, other.Label),
        };
    }

    public override string ToString() => $"{Major}.{Minor}.{Patch}{(Label.Length == 0 ? "" : $"-{Label}")}";

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([0-9]{1,9})\.([0-9]{1,9})\.([0-9]{1,9})(?:-([0-9A-Za-z.-]+))?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
