using System.Text.Json.Nodes;
using Factory.Model.Reports;
using Factory.Reports.Json;
using Factory.Reports.Markdown;
using Factory.Reports.Wording;

namespace Factory.Reports.Sarif;

/// <summary>Who made the log, and the rules it knows.</summary>
internal static class SarifDriver
{
    /// <summary>The notification for a check that ended without an answer.</summary>
    public const string NoAnswer = "FAC0905N";

    public static JsonObject Of(CheckCatalog checks) => new()
    {
        ["name"] = Product.Name,
        ["organization"] = Product.Name,
        ["fullName"] = $"{Product.Name} {Product.Version}",
        ["semanticVersion"] = Product.Version,
        ["informationUri"] = Product.Home,
        ["rules"] = JsonText.Array(checks.All.Select(Rule)),
        ["notifications"] = new JsonArray(
            new JsonObject
            {
                ["id"] = NoAnswer,
                ["name"] = "CheckWithoutAnswer",
                ["shortDescription"] = SarifText.Message("A check ended without an answer."),
                ["fullDescription"] = SarifText.Message(SarifText.Sentence(GateReport.NothingToCheck.Why)),
                ["helpUri"] = Product.Home,
                ["help"] = SarifText.Message("Give the check something to look at; the message says what was missing."),
            }),
    };

    private static JsonObject Rule(CheckInfo check)
    {
        var why = check.Why.Length == 0 ? check.Title : check.Why;
        return new JsonObject
        {
            ["id"] = PlainText.Line(check.Id, Bounds.Name),
            ["name"] = SarifText.Name(check),
            ["shortDescription"] = SarifText.Message(SarifText.Sentence(check.Title)),
            ["fullDescription"] = SarifText.Message(SarifText.Sentence(why)),
            ["help"] = Help(check, why),
            ["helpUri"] = Product.Home,
            ["defaultConfiguration"] = new JsonObject { ["level"] = Words.Of(check.Severity) },
        };
    }

    private static JsonObject Help(CheckInfo check, string why)
    {
        var help = SarifText.Message(string.Join(' ', Parts(text => text)));
        help["markdown"] = string.Join("\n\n", Parts(MarkdownText.Escape));
        return help;

        IEnumerable<string> Parts(Func<string, string> format)
        {
            yield return format(SarifText.Sentence(why));
            if (check.HelpPage.Length > 0)
            {
                yield return format($"More in Factory's repository: {PlainText.Line(check.HelpPage, Bounds.Name)}.");
            }
        }
    }
}
