using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads one decision, <c>.factory/decisions/NNNN-title.md</c>: a Markdown any decision record (MADR) with front matter.</summary>
public static class DecisionFile
{
    private static readonly IReadOnlyList<string> Keys =
        ["id", "title", "status", "date", "owner", "supersedes", "applies-to", "forbids", "checked-by", "advice", "review"];

    /// <summary>The decision that a file holds; the path's number must be its id.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line and column.</exception>
    public static Decision Parse(string text, string path) => Parse(text, path, references: null);

    /// <summary>The same, with what it refers to held against what there is.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line and column.</exception>
    internal static Decision Parse(string text, string path, RailReferences? references)
    {
        var mistakes = new YamlMistakes(path);
        var file = FrontMatter.Read(text, mistakes);
        var fields = YamlFields.Open(file.Yaml, mistakes, Keys);
        var decision = fields is null ? null : Read(fields, path, references) with { Body = file.Body.Trim('\n') };
        mistakes.ThrowIfAny();
        return decision! with { Title = fields!.Text("title") ?? MarkdownProse.FirstHeading(decision.Body) };
    }

    private static Decision Read(YamlFields fields, string path, RailReferences? references)
    {
        fields.Need("date", "status");
        var status = fields.Choice<DecisionStatus>("status") ?? DecisionStatus.Proposed;
        if (references is not null && status == DecisionStatus.Accepted)
        {
            references.RequireFiles(fields, "applies-to");
            references.RequireChecks(fields, "checked-by");
            if (fields.Find("forbids") is null)
            {
                // What it forbids, FAC0205 enforces.
                RailEnforcement.Require(fields, "checked-by");
            }
        }

        return new(NumberedFolder.Id(fields, path), status, fields.NeededText("owner"), path)
        {
            Date = fields.Day("date") ?? DateOnly.MinValue,
            Review = fields.Day("review"),
            Supersedes = Supersedes(fields),
            AppliesTo = GlobList.Read(fields, "applies-to"),
            CheckedBy = CheckIdList.Read(fields, "checked-by"),
            IsAdvice = RailEnforcement.IsAdvice(fields, "checked-by"),
            Forbids = fields.Fields("forbids", "packages", "types", "edges") is { } forbids ? Forbidden(forbids) : new(),
        };
    }

    private static ForbiddenByDecision Forbidden(YamlFields fields) => new()
    {
        Packages = fields.Texts("packages"),
        Types = fields.Texts("types"),
        Edges = fields.Texts("edges"),
    };

    private static IReadOnlyList<string> Supersedes(YamlFields fields) =>
        fields.Find("supersedes") is YamlText { IsEmpty: false } single ? [single.Text] : fields.Texts("supersedes");
}
