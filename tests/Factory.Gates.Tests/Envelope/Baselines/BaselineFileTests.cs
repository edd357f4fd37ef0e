using Factory.Gates.Envelope.Baselines;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Envelope.Baselines;

public sealed class BaselineFileTests
{
    private static readonly AcceptedFinding Symbol = new(new("FAC0401", "M:Shop.Order.Ship", "T:Shop.Web.Page", ""), 2);
    private static readonly AcceptedFinding OfRule = new(new("no-wait", "x.Result", "\"ä\" < 'b' 🙂", ""), 1) { Rule = "0123456789abcdef" };
    private static readonly AcceptedFinding OfFile = new(new("FAC0410", "Newtonsoft.Json", "", "src/A.csproj"), 1);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var read = BaselineFile.Parse(BaselineFile.Text([OfRule, OfFile, Symbol]));

        Assert.Equal([Symbol with { Line = 2 }, OfFile with { Line = 3 }, OfRule with { Line = 4 }], read);
    }

    [Fact]
    public void Each_finding_has_a_line_of_its_own_in_ordinal_order() =>
        Assert.Equal(
            """
            [
              {"check":"FAC0401","subject":"M:Shop.Order.Ship","evidence":"T:Shop.Web.Page","count":2},
              {"check":"FAC0410","subject":"Newtonsoft.Json","path":"src/A.csproj","count":1}
            ]

            """,
            BaselineFile.Text([OfFile, Symbol]));

    [Fact]
    public void A_baseline_may_be_empty() => Assert.Empty(BaselineFile.Parse(BaselineFile.Text([])));

    [Fact]
    public void Every_mistake_is_named_with_its_line() => Assert.Equal(
        [
            ".factory/baseline.json:2: an accepted finding is an object. Write { \"check\": …, \"subject\": …, \"count\": 1 }",
            ".factory/baseline.json:3: unknown key 'chekc'. Did you mean 'check'?",
            ".factory/baseline.json:3: the key 'check' is missing. Add check with its value",
            ".factory/baseline.json:4: 'count' does not say how many such findings are accepted. Give a whole number from 1 to 1000000",
            ".factory/baseline.json:5: the key 'count' is given twice. Keep one of them",
            ".factory/baseline.json:6: nothing but its path tells this finding from others. Give its path, or its evidence",
            ".factory/baseline.json:7: the finding is known without its path. Remove path",
            ".factory/baseline.json:8: 'x' is not the hash of a rule. Let ./build.sh Baseline --accept write it",
            ".factory/baseline.json:9: 'subject' is not a text. Give it in quotes",
            ".factory/baseline.json:10: a text holds half a character. Write whole characters, without \\u escapes",
            ".factory/baseline.json:12: r M:A is accepted by another line already. Make it one line, and add up what they count",
        ],
        Mistakes.In(() => BaselineFile.Parse("""
            [
              "all",
              { "chekc": "r", "subject": "M:A", "count": 1 },
              { "check": "r", "subject": "M:A", "count": -1 },
              { "check": "r", "subject": "M:A", "count": 1, "count": 2 },
              { "check": "r", "subject": "the file", "count": 1 },
              { "check": "r", "subject": "M:A", "path": "a.cs", "count": 1 },
              { "check": "r", "subject": "M:A", "count": 1, "rule": "x" },
              { "check": "r", "subject": 1, "count": 1 },
              { "check": "r", "subject": "M:\ud83d", "count": 1 },
              { "check": "r", "subject": "M:A", "count": 1 },
              { "check": "r", "subject": "M:A", "count": 1 }
            ]
            """)));

    [Theory]
    [InlineData("", 1)]
    [InlineData("{}", 1)]
    [InlineData("[\n{ \"check\" }\n]", 2)]
    [InlineData("[\n]\n[]", 3)]
    [InlineData("[\n", 2)]
    public void What_is_no_list_is_named_with_its_line(string text, int line) => Assert.Equal(
        [$".factory/baseline.json:{line}: this is not a list in JSON. Check the brackets, commas and quotes near this line"],
        Mistakes.In(() => BaselineFile.Parse(text)));

    [Fact]
    public void A_mistake_of_syntax_does_not_hide_those_before_it() => Assert.Equal(
        2,
        Mistakes.In(() => BaselineFile.Parse("[\n1,\n{\n")).Count);

    [Fact]
    public void A_line_names_what_the_finding_is_known_by()
    {
        var finding = new Finding("FAC0410", Severity.Error, "Newtonsoft.Json", "", "", new("src/A.csproj"));

        Assert.Equal(OfFile.Identity, finding.Identity);
    }
}
