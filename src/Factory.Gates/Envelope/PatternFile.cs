using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads one canonical pattern, <c>.factory/patterns/name.md</c>.</summary>
public static class PatternFile
{
    private static readonly IReadOnlyList<string> Keys = ["name", "exemplar", "applies-to", "competitors", "owner", "checked-by", "advice"];
    private static readonly Regex Name = new(@"\A[a-z0-9][a-z0-9-]{0,99}\z", RegexOptions.NonBacktracking);
    private static readonly Regex ExemplarForm = new(@"\A[^#\s][^#]*#[\p{L}_][\p{L}\p{Nd}_.]*\z", RegexOptions.NonBacktracking);

    /// <summary>The pattern that a file holds, which is called as it is.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line and column.</exception>
    public static CanonicalPattern Parse(string text, string path) => Parse(text, path, references: null);

    /// <summary>The same, with what it refers to held against what there is.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line and column.</exception>
    internal static CanonicalPattern Parse(string text, string path, RailReferences? references)
    {
        var mistakes = new YamlMistakes(path);
        var file = FrontMatter.Read(text, mistakes);
        var fields = YamlFields.Open(file.Yaml, mistakes, Keys);
        var pattern = fields is null ? null : Read(fields, path, references) with { Body = file.Body.Trim('\n') };
        mistakes.ThrowIfAny();
        return pattern! with { Title = MarkdownProse.FirstHeading(pattern.Body) is { Length: > 0 } title ? title : pattern.Name };
    }

    private static CanonicalPattern Read(YamlFields fields, string path, RailReferences? references)
    {
        if (references is not null)
        {
            references.RequireFiles(fields, "applies-to");
            references.RequireRules(fields, "competitors");
            references.RequireChecks(fields, "checked-by");
            RailEnforcement.Require(fields, "competitors", "checked-by");
        }

        return new(NameOf(fields, path), ExemplarOf(fields, references), fields.NeededText("owner"), path)
        {
            AppliesTo = GlobList.Read(fields, "applies-to"),
            Competitors = CheckIdList.Read(fields, "competitors"),
            CheckedBy = CheckIdList.Read(fields, "checked-by"),
            IsAdvice = RailEnforcement.IsAdvice(fields, "competitors", "checked-by"),
        };
    }

    private static string NameOf(YamlFields fields, string path)
    {
        var expected = Path.GetFileNameWithoutExtension(path);
        var name = fields.NeededText("name");
        if (name.Length > 0 && !Name.IsMatch(name))
        {
            fields.Note("name", $"'{name}' can't be the name of a pattern", "Use lower-case letters, digits and dashes");
        }
        else if (name.Length > 0 && name != expected)
        {
            fields.Note("name", $"the pattern is called '{name}' and its file {Path.GetFileName(path)}", $"Write name: {expected}, or rename the file");
        }

        return expected;
    }

    private static Exemplar ExemplarOf(YamlFields fields, RailReferences? references)
    {
        var text = fields.NeededText("exemplar");
        if (text.Length == 0)
        {
            return new("", "");
        }

        if (!ExemplarForm.IsMatch(text))
        {
            fields.Note("exemplar", $"'{text}' names no symbol of a file", "Write path#Symbol, such as src/Orders/OrderStore.cs#OrderStore");
            return new("", "");
        }

        var exemplar = new Exemplar(text[..text.IndexOf('#', StringComparison.Ordinal)], text[(text.IndexOf('#', StringComparison.Ordinal) + 1)..]);
        if (references is not null && !references.Paths.Contains(exemplar.Path, StringComparer.Ordinal))
        {
            fields.Note("exemplar", $"there is no file '{exemplar.Path}'", NearestPath.Suggest(exemplar.Path, references.Paths));
        }

        return exemplar;
    }
}
