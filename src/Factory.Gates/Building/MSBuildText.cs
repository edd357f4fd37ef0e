using System.Text;

namespace Factory.Gates.Building;

/// <summary>Writes a value so that MSBuild takes it as one value, whatever is in it.</summary>
internal static class MSBuildText
{
    private const string Special = "%$@'();?*,\"";

    /// <summary>A global property for the command line: <c>-p:Name=value</c>.</summary>
    public static string Property(string name, string value) => $"-p:{name}={Escape(value)}";

    private static string Escape(string value) => value
        .Aggregate(new StringBuilder(), (text, letter) => Special.Contains(letter, StringComparison.Ordinal)
            ? text.Append('%').Append(((int)letter).ToString("X2", System.Globalization.CultureInfo.InvariantCulture))
            : text.Append(letter))
        .ToString();
}
