using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.PlanReview;

public sealed class PlansAreCompleteTests
{
    [Fact]
    public void Accepts_a_plan_that_says_everything()
    {
        var outcome = Ask(Plans.Full);

        Assert.Equal(CheckState.Passed, outcome.State);
        Assert.Equal(1, outcome.Subjects);
    }

    [Theory]
    [InlineData("TODO")]
    [InlineData("Large orders, TBD.")]
    [InlineData("FIXME: say more")]
    [InlineData("XXX")]
    [InlineData("???")]
    [InlineData("Lorem ipsum dolor")]
    [InlineData("<what can go wrong>")]
    [InlineData("Ask <name> about it")]
    [InlineData("<your-risk>")]
    [InlineData("…")]
    [InlineData("...")]
    [InlineData("- ...")]
    [InlineData("1. …")]
    [InlineData("(what can go wrong, and how it would be noticed)")]
    public void Flags_a_placeholder_at_its_line(string words)
    {
        var finding = Assert.Single(Ask(Plans.With("Large orders.", words)).Findings);

        Assert.Equal((Plans.Path, 31), (finding.Location.Path, finding.Location.Line));
        Assert.Contains("its Risks still holds the placeholder", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("plan 12, Risks: ", finding.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A List<T> and a Dictionary<string, List<int>> in plain words.")]
    [InlineData("Quotes `TODO`, `<name>` and ``<a ` b>`` in code.")]
    [InlineData("```text\nTODO <what can go wrong>\n```\nDone.")]
    [InlineData("Line<br>break, <kbd>x</kbd>, <img src=\"a b\">, <br />, <details>")]
    [InlineData("See <https://example.com> or <tess@example.com>.")]
    [InlineData("Values a < b and c > d; orders -> files.")]
    [InlineData("Waits... then goes on. And so on …")]
    [InlineData("Todo lists and todos are the domain of this product.")]
    [InlineData("Sets <PackageReference> and <T>.")]
    public void Leaves_code_and_plain_words_alone(string words) => Assert.Empty(Ask(Plans.With("Large orders.", words)).Findings);

    [Theory]
    [InlineData("title: Export orders as CSV", "title: <one line>", 3)]
    [InlineData("text: The header names every column", "text: TODO", 14)]
    [InlineData("text: The header names every column", "text: ...", 14)]
    [InlineData("owner: orders-team", "owner: \"…\"", 16)]
    [InlineData("[src/Ordering/**]", "[<folder>/**]", 7)]
    public void Looks_at_the_front_matter_as_well(string right, string wrong, int line)
    {
        var finding = Assert.Single(Ask(Plans.With(right, wrong)).Findings);

        Assert.Equal(line, finding.Location.Line);
        Assert.Contains("front matter", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Approach", "## Way", "it has no section Approach")]
    [InlineData("Large orders.", "", "its section Risks is empty")]
    [InlineData("Large orders.", "<!-- what can go wrong -->", "its section Risks is empty")]
    public void Flags_a_section_that_is_missing_or_empty(string right, string wrong, string message) =>
        Assert.Contains(message, Assert.Single(Ask(Plans.With(right, wrong)).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void Flags_every_gap_of_the_template() =>
        Assert.Equal(
            [3, 6, 10, 15, 17, 21, 25],
            Ask(Factory.Gates.Envelope.PlanFile.Parse(PlanTemplate.For(12), Plans.Path)).Findings.Select(finding => finding.Location.Line));

    [Fact]
    public void Does_not_apply_without_plans() =>
        Assert.Equal(CheckState.NotApplicable, PlansAreComplete.Ask(new([], "no plan")).State);

    private static CheckOutcome Ask(Plan plan) => PlansAreComplete.Ask(new([plan], ""));
}
