using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Names what a rule matches, so that what was accepted of it is not accepted of another rule with the same id.</summary>
internal static class RuleContent
{
    /// <summary>Keys that don't decide what matches.</summary>
    private static readonly string[] LeftOut = ["id", "message", "severity", "metadata", "fix", "fix-regex", "min-version", "max-version"];

    /// <summary>The hash, as 16 hexadecimal digits.</summary>
    public static string Of(RuleMap rule)
    {
        var text = new StringBuilder();
        Write(rule with { Entries = [.. rule.Entries.Where(entry => !LeftOut.Contains(entry.Key.Text, StringComparer.Ordinal))] }, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    /// <summary>The order of keys means nothing in YAML, that of a list may; lengths keep apart what stands side by side.</summary>
    private static void Write(RuleNode node, StringBuilder text)
    {
        switch (node)
        {
            case RuleMap map:
                Open('{', map.Entries.Count, text);
                foreach (var (key, value) in map.Entries.OrderBy(entry => entry.Key.Text, StringComparer.Ordinal))
                {
                    Write(key, text);
                    Write(value, text);
                }

                break;
            case RuleList list:
                Open('[', list.Items.Count, text);
                foreach (var item in list.Items)
                {
                    Write(item, text);
                }

                break;
            case RuleScalar scalar:
                Open('"', scalar.Text.Length, text);
                text.Append(scalar.Text);
                break;
        }
    }

    private static void Open(char kind, int count, StringBuilder text) => text.Append(kind).Append(CultureInfo.InvariantCulture, $"{count}:");
}
