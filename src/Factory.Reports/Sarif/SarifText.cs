using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Factory.Model.Reports;
using Factory.Reports.Wording;

namespace Factory.Reports.Sarif;

/// <summary>Text as SARIF wants it.</summary>
internal static class SarifText
{
    /// <summary>A message object. Viewers make links of <c>[text](target)</c>, also of text that a hostile file holds.</summary>
    public static JsonObject Message(string text) => new() { ["text"] = Unlinked(text) };

    /// <summary>A value on one line that ends like a sentence.</summary>
    public static string Sentence(string value)
    {
        var text = PlainText.Line(value, Bounds.Message);
        return text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : $"{text}.";
    }

    /// <summary>A title as the name of a rule: <c>Tests pass</c> is <c>TestsPass</c>.</summary>
    public static string Name(CheckInfo check)
    {
        var name = new StringBuilder();
        var starts = true;
        foreach (var letter in Bounds.Cut(check.Title, Bounds.Name).Where(char.IsAscii))
        {
            if (char.IsLetterOrDigit(letter))
            {
                name.Append(starts ? char.ToUpper(letter, CultureInfo.InvariantCulture) : letter);
            }

            starts = !char.IsLetterOrDigit(letter) && letter != '\'';
        }

        return name.Length == 0 || !char.IsLetter(name[0]) || check.Id.Equals(name.ToString(), StringComparison.OrdinalIgnoreCase)
            ? $"Check{name}"
            : name.ToString();
    }

    private static string Unlinked(string text) => text.Replace("](", "] (", StringComparison.Ordinal);
}
