using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;
using Factory.Model.Plans;

namespace Factory.Gates.Envelope;

/// <summary>Reads one plan, <c>.factory/plans/NNNN-title.md</c>.</summary>
public static class PlanFile
{
    private const int LargestText = 256 * 1024;
    private const int LongestList = 200;
    private static readonly IReadOnlyList<string> Lists = ["uses", "new", "criteria", "assumptions"];

    private static readonly Form Edge = new(
        new(@"\A[^\s*]+ -> [^\s*]+\z", RegexOptions.NonBacktracking), "an edge between two modules", "Write it as Ordering -> Files; a plan names each edge");

    private static readonly Form PackageId = new(
        new(@"\A[A-Za-z0-9_]([A-Za-z0-9_.-]{0,126}[A-Za-z0-9_])?\z", RegexOptions.NonBacktracking),
        "the id of a package",
        "Give the id alone, such as CsvHelper");

    /// <summary>The plan that a file holds; the path's number must be the plan's id.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line and column.</exception>
    public static Plan Parse(string text, string path)
    {
        if (text.Length > LargestText)
        {
            throw new InvalidInputException(path, $"a plan has at most {LargestText} characters, and this has {text.Length}", "Split it into several plans");
        }

        var mistakes = new YamlMistakes(path);
        var file = FrontMatter.Read(text, mistakes);
        var fields = YamlFields.Open(
            file.Yaml, mistakes, "id", "title", "status", "envelope", "scope", "uses", "criteria", "assumptions", "new");
        var plan = fields is null ? null : Read(fields, path) with
        {
            Sections = PlanSections.Of(file.Body),
            Text = text.ReplaceLineEndings("\n"),
        };
        mistakes.ThrowIfAny();
        return plan!;
    }

    private static Plan Read(YamlFields fields, string path)
    {
        fields.Need("status");
        Bound(fields, Lists);
        var status = fields.Choice<PlanStatus>("status") ?? PlanStatus.Proposed;
        return new(NumberedFolder.Id(fields, path), fields.NeededText("title"), status, path)
        {
            Envelope = fields.Find("envelope") is null ? "" : fields.Text("envelope") ?? "",
            Scope = fields.Fields("scope", "paths", "modules", "edges", "packages", "api") is { } scope ? Scope(scope) : new(),
            Uses = fields.Texts("uses"),
            New = fields.Texts("new"),
            Criteria = Criteria(fields),
            Assumptions = Assumptions(fields),
        };
    }

    private static PlanScope Scope(YamlFields scope)
    {
        Bound(scope, ["paths", "modules", "edges", "packages"]);
        Require(scope, "edges", Edge);
        Require(scope, "packages", PackageId);
        return new()
        {
            Paths = GlobList.Read(scope, "paths"),
            Modules = scope.Texts("modules"),
            Edges = scope.Texts("edges"),
            Packages = scope.Texts("packages"),
            Api = scope.Word("api", "none", "additive", "breaking") ?? "none",
        };
    }

    private static void Bound(YamlFields fields, IReadOnlyList<string> keys)
    {
        foreach (var key in keys.Where(key => fields.Find(key) is YamlList { Items.Count: > LongestList }))
        {
            fields.Note(key, $"'{key}' has more than {LongestList} items, which nobody reviews", "Split the plan");
        }
    }

    private static void Require(YamlFields fields, string key, Form form)
    {
        foreach (var item in fields.Items(key).Where(item => !form.Pattern.IsMatch(item.Text)))
        {
            fields.Note(item, $"'{item.Text}' is not {form.Meaning}", form.Instead);
        }
    }

    private static IReadOnlyList<Criterion> Criteria(YamlFields fields)
    {
        var entries = fields.List("criteria", "id", "text", "verified-by");
        NoteTwice(entries, "criterion");
        return
        [
            .. entries.Select(entry => new Criterion(
                entry.NeededText("id"), entry.NeededText("text"), Optional(entry, "verified-by"), entry.Map.Line)),
        ];
    }

    private static IReadOnlyList<Assumption> Assumptions(YamlFields fields)
    {
        var entries = fields.List("assumptions", "id", "text", "probe", "owner");
        NoteTwice(entries, "assumption");
        return
        [
            .. entries.Select(entry => new Assumption(
                entry.NeededText("id"), entry.NeededText("text"), Optional(entry, "probe"), Optional(entry, "owner"), entry.Map.Line)),
        ];
    }

    private static void NoteTwice(IReadOnlyList<YamlFields> entries, string meaning)
    {
        var twice = entries
            .Where(entry => entry.Find("id") is YamlText)
            .GroupBy(entry => ((YamlText)entry.Find("id")!).Text, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1).Select(entry => (same.Key, Entry: entry, First: same.First().Map.Line)));
        foreach (var (id, entry, first) in twice)
        {
            entry.Note("id", $"the {meaning} {id} is given twice, first on line {first}", "Give each its own id");
        }
    }

    /// <summary>What may be left open in a plan's file: the checks of PlanReview ask for it, with their own verdict.</summary>
    private static string Optional(YamlFields entry, string key) =>
        entry.Find(key) is null or YamlText { Text: "" or "~" } ? "" : entry.Text(key) ?? "";

    private sealed record Form(Regex Pattern, string Meaning, string Instead);
}
