using System.Text.Json.Nodes;
using Factory.Model.Learning;
using Factory.Reports.Json;
using Factory.Reports.Wording;

namespace Factory.Reports.Compounding;

/// <summary>The report as data, in the shape of <c>compound.schema.json</c>. Shares are numbers of 100; those that nobody knows are null.</summary>
internal static class CompoundJson
{
    public const string SchemaId = "urn:factory:compound:1";

    private const int Digits = 2;

    public static void Write(CompoundReport report, TextWriter output) => JsonText.Write(
        new JsonObject
        {
            ["$schema"] = SchemaId,
            ["version"] = 1,
            ["tool"] = new JsonObject { ["name"] = Product.Name, ["version"] = Product.Version },
            ["history"] = History(report),
            ["lessons"] = report.Lessons,
            ["total"] = Describe(report.Total),
            ["classes"] = JsonText.Array(report.Classes.Select(Describe)),
            ["rules"] = JsonText.Array(report.Rules.Select(Describe)),
            ["stages"] = JsonText.Array(report.Stages.Select(stage => new JsonObject
            {
                ["stage"] = stage.Stage, ["declared"] = stage.Declared, ["effective"] = stage.Effective,
            })),
            ["withoutRule"] = JsonText.Array(report.Open.Select(Describe)),
            ["months"] = JsonText.Array(report.Months.Select(month => new JsonObject
            {
                ["month"] = month.Month, ["withRule"] = month.WithRule, ["withoutRule"] = month.WithoutRule,
            })),
        },
        output);

    private static JsonObject History(CompoundReport report) => new()
    {
        ["head"] = report.Head,
        ["day"] = Day(report.Day),
        ["asked"] = report.Asked,
        ["commits"] = report.Commits,
        ["shallow"] = report.IsShallow,
        ["unread"] = report.Unread,
    };

    private static JsonObject Describe(Effect effect) => new()
    {
        ["before"] = Describe(effect.Before),
        ["after"] = Describe(effect.After),
        ["difference"] = effect.Difference switch
        {
            Difference.Less => "less",
            Difference.More => "more",
            Difference.NotYet => "notYet",
            _ => "unknown",
        },
    };

    private static JsonObject Describe(Proportion share) => new()
    {
        ["count"] = share.Count,
        ["of"] = share.Sample,
        ["per100"] = Rounded(share, share.Per100),
        ["lower"] = Rounded(share, share.Lower * 100),
        ["upper"] = Rounded(share, share.Upper * 100),
    };

    private static JsonValue? Rounded(Proportion share, double value) => share.IsKnown ? JsonValue.Create(Math.Round(value, Digits)) : null;

    private static JsonObject Describe(ClassEffect one)
    {
        var described = Describe(one.Effect);
        described["name"] = Bounds.Cut(one.Name, Bounds.Name);
        described["lessons"] = one.Lessons;
        described["rules"] = Names(one.Rules);
        described["daysToRule"] = new JsonObject { ["median"] = one.Delay.Median, ["known"] = one.Delay.Known, ["of"] = one.Delay.Lessons };
        return described;
    }

    private static JsonObject Describe(RuleEffect rule)
    {
        var described = Describe(rule.Effect);
        described["id"] = Bounds.Cut(rule.Id, Bounds.Name);
        described["class"] = Bounds.Cut(rule.Class, Bounds.Name);
        described["declared"] = rule.Declared;
        described["effective"] = rule.Effective;
        described["since"] = rule.Origin == RuleOrigin.Older ? null : rule.Since;
        described["daysToRule"] = rule.Days;
        described["confirmed"] = Describe(rule.Confirmed);
        described["dismissed"] = Describe(rule.Dismissed);
        described["mended"] = Describe(rule.Mended);
        described["words"] = Names(rule.Words);
        described["flood"] = rule.IsFlood;
        return described;
    }

    private static JsonObject Describe(OpenLesson lesson) => new()
    {
        ["path"] = Bounds.Cut(lesson.Path, Bounds.Path),
        ["title"] = Bounds.Cut(lesson.Title, Bounds.Name),
        ["class"] = Bounds.Cut(lesson.Class, Bounds.Name),
        ["days"] = lesson.Days,
        ["lostRule"] = Bounds.Cut(lesson.LostRule, Bounds.Name),
        ["review"] = Day(lesson.Review),
    };

    private static JsonArray Names(IEnumerable<string> names) => JsonText.Array(names.Select(name => (JsonNode)Bounds.Cut(name, Bounds.Name)));

    private static string? Day(DateOnly? day) => day is { } known ? CompoundWords.Day(known) : null;
}
