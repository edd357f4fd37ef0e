using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads one decision, <c>.factory/decisions/NNNN-title.md</c>.</summary>
public static class DecisionFile
{
    private static readonly Regex CheckId = new(@"\A[A-Za-z][A-Za-z0-9_.-]*\z", RegexOptions.NonBacktracking);

    /// <summary>The decision that a file holds; the path's number must be its id.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line and column.</exception>
    public static Decision Parse(string text, string path)
    {
        var mistakes = new YamlMistakes(path);
        var file = FrontMatter.Read(text, mistakes);
        var fields = YamlFields.Open(
            file.Yaml, mistakes, "id", "title", "status", "date", "owner", "supersedes", "applies-to", "forbids", "checked-by");
        var decision = fields is null ? null : Read(fields, path);
        mistakes.ThrowIfAny();
        return decision!;
    }

    private static Decision Read(YamlFields fields, string path)
    {
        fields.Need("date", "status");
        CheckUnused(fields);
        return new(
            NumberedFolder.Id(fields, path),
            fields.Choice<DecisionStatus>("status") ?? DecisionStatus.Proposed,
            fields.NeededText("owner"),
            path)
        {
            Date = fields.Day("date") ?? DateOnly.MinValue,
            Supersedes = Supersedes(fields),
            AppliesTo = GlobList.Read(fields, "applies-to"),
            CheckedBy = CheckIds(fields),
        };
    }

    /// <summary>What no check asks for yet must still be right, so that it can be relied on once one does.</summary>
    private static void CheckUnused(YamlFields fields)
    {
        _ = fields.Text("title");
        if (fields.Fields("forbids", "packages", "types", "edges") is { } forbids)
        {
            _ = forbids.Texts("packages");
            _ = forbids.Texts("types");
            _ = forbids.Texts("edges");
        }
    }

    private static IReadOnlyList<string> CheckIds(YamlFields fields)
    {
        foreach (var item in fields.Items("checked-by").Where(item => !CheckId.IsMatch(item.Text)))
        {
            fields.Note(item, $"'{item.Text}' is not the id of a check", "Give an id such as FAC0402");
        }

        return fields.Texts("checked-by");
    }

    private static IReadOnlyList<string> Supersedes(YamlFields fields) =>
        fields.Find("supersedes") is YamlText { IsEmpty: false } single ? [single.Text] : fields.Texts("supersedes");
}
