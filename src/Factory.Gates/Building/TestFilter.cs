using System.Text;

namespace Factory.Gates.Building;

/// <summary>Writes the filter by which VSTest runs some tests alone.</summary>
internal static class TestFilter
{
    private const string Special = @"\()&|=!~";

    /// <summary>A filter for these full names. It goes by class and method: what is nested has another sign before its name there.</summary>
    public static string Of(IEnumerable<string> names) =>
        string.Join('|', names.Select(LastTwo).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => $"FullyQualifiedName~{Escape(name)}"));

    private static string LastTwo(string name)
    {
        var method = name.LastIndexOf('.');
        return method > 0 && name.LastIndexOf('.', method - 1) is >= 0 and var type ? name[(type + 1)..] : name;
    }

    private static string Escape(string name) => name
        .Aggregate(new StringBuilder(), (text, letter) => (Special.Contains(letter, StringComparison.Ordinal) ? text.Append('\\') : text).Append(letter))
        .ToString();
}
