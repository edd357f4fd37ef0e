using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Envelope;

/// <summary>Reads a list of ids of checks or rules, and notes each one that can't be one at its place.</summary>
internal static class CheckIdList
{
    private static readonly Regex CheckId = new(@"\A[A-Za-z][A-Za-z0-9_.-]*\z", RegexOptions.NonBacktracking);

    public static IReadOnlyList<string> Read(YamlFields fields, string key)
    {
        foreach (var item in fields.Items(key).Where(item => !CheckId.IsMatch(item.Text)))
        {
            fields.Note(item, $"'{item.Text}' is not the id of a check", "Give an id such as FAC0402");
        }

        return fields.Texts(key);
    }
}
