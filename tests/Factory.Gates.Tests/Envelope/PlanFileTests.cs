using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;
using Factory.Model.Plans;

namespace Factory.Gates.Tests.Envelope;

public sealed class PlanFileTests
{
    [Fact]
    public void Reads_everything_it_may_hold()
    {
        var plan = Plans.Full;

        Assert.Equal((12, "Export orders as CSV", PlanStatus.Proposed, Plans.Path), (plan.Id, plan.Title, plan.Status, plan.Path));
        Assert.Equal(["src/Ordering/**"], plan.Scope.Paths);
        Assert.Equal(["Ordering"], plan.Scope.Modules);
        Assert.Equal(["Ordering -> Files"], plan.Scope.Edges);
        Assert.Equal(["CsvHelper"], plan.Scope.Packages);
        Assert.Equal("additive", plan.Scope.Api);
        Assert.Equal(["0003-files-go-through-storage", "pattern:exporter"], plan.Uses);
        Assert.Equal([new("C1", "The header names every column", "Ordering.Tests.ExportTests.Header", 14)], plan.Criteria);
        Assert.Equal([new("A1", "An order has at most 500 lines", "tests/Count", "orders-team", 16)], plan.Assumptions);
        Assert.Equal(["Ordering.Export.CsvExporter"], plan.New);
        Assert.Equal(["Intent", "Approach", "Risks"], plan.Sections.Select(section => section.Heading));
        Assert.Equal(new("Risks", "Large orders.", 29), plan.Sections[2]);
    }

    [Fact]
    public void Names_every_mistake_at_once_with_its_place_in_the_whole_file()
    {
        var mistakes = Mistakes.In(() => PlanFile.Parse(
            """
            ---
            id: 13
            titel: Export
            status: proposd
            scope: { api: some, edges: [A to B], packages: ["a b"], paths: [../x] }
            criteria:
              - { id: C1, text: a }
              - { id: C1, txt: b }
            assumptions: none
            ---
            """,
            Plans.Path));

        Assert.Equal(
            [
                $"{Plans.Path}:2:1: the key 'title' is missing. Add title: with its value",
                $"{Plans.Path}:2:5: the id is 13 and the file is called 0012-export.md. Write id: 12, or rename the file",
                $"{Plans.Path}:3:1: unknown key 'titel'. Did you mean 'title'?",
                $"{Plans.Path}:4:9: 'status' can't be 'proposd'. Did you mean 'proposed'?",
                $"{Plans.Path}:5:15: 'api' can't be 'some'. Did you mean 'none'?",
                $"{Plans.Path}:5:29: 'A to B' is not an edge between two modules. Write it as Ordering -> Files; a plan names each edge",
                $"{Plans.Path}:5:49: 'a b' is not the id of a package. Give the id alone, such as CsvHelper",
                $"{Plans.Path}:5:65: '../x' is not a glob: '.' and '..' are not folders of the repository. Start at the root of the repository",
                $"{Plans.Path}:8:5: the key 'text' is missing. Add text: with its value",
                $"{Plans.Path}:8:11: the criterion C1 is given twice, first on line 7. Give each its own id",
                $"{Plans.Path}:8:15: unknown key 'txt'. Did you mean 'text'?",
                $"{Plans.Path}:9:14: 'assumptions' is a single value. Give a list, each item after a dash",
            ],
            mistakes);
    }

    [Theory]
    [InlineData("# A plan", "1:1: the file does not start with front matter")]
    [InlineData("", "1:1: the file does not start with front matter")]
    [InlineData("---\nid: 12", "1:1: the front matter has no end")]
    [InlineData("---\n- 12\n---", "2:1: this is a list")]
    public void Says_how_front_matter_is_written(string text, string mistake) =>
        Assert.StartsWith($"{Plans.Path}:{mistake}", Assert.Single(Mistakes.In(() => PlanFile.Parse(text, Plans.Path))), StringComparison.Ordinal);

    [Fact]
    public void Gives_the_line_of_broken_YAML_in_the_whole_file() =>
        Assert.StartsWith(
            $"{Plans.Path}:3:",
            Assert.Single(Mistakes.In(() => PlanFile.Parse("---\nid: 12\ntitle: [a\n---\n", Plans.Path))),
            StringComparison.Ordinal);

    [Fact]
    public void Reads_a_file_with_a_byte_order_mark_and_other_line_ends() =>
        Assert.Equal(
            new("Risks", "Large orders.", 29),
            PlanFile.Parse('\uFEFF' + Plans.FullText.ReplaceLineEndings("\r\n"), Plans.Path).Sections[2]);

    [Fact]
    public void Leaves_to_the_gate_what_is_incomplete_but_not_malformed()
    {
        var plan = PlanFile.Parse("---\nid: 12\ntitle: <title>\nstatus: proposed\ncriteria: [{ id: C1, text: a, verified-by: '' }, { id: C2, text: b, verified-by: }]\n---\n", Plans.Path);

        Assert.Equal(["", ""], plan.Criteria.Select(criterion => criterion.VerifiedBy));
        Assert.Empty(plan.Sections);
    }

    [Fact]
    public void A_heading_inside_of_code_is_no_section()
    {
        var plan = PlanFile.Parse(Plans.Text(Plans.FullFrontMatter, "## Intent\n```md\n## Risks\n```\n<!--\n## Approach\n-->\n### Detail\n## Last ##\nx"), Plans.Path);

        Assert.Equal(["Intent", "Last"], plan.Sections.Select(section => section.Heading));
    }

    [Fact]
    public void Refuses_a_file_that_is_too_large() =>
        Assert.Contains("at most 262144 characters", Assert.Single(Mistakes.In(() => PlanFile.Parse(new string('a', 300_000), Plans.Path))), StringComparison.Ordinal);

    [Theory]
    [InlineData("` `` ")]
    [InlineData("`")]
    [InlineData("```\n")]
    [InlineData("<!--")]
    [InlineData("## \n")]
    [InlineData("[[<*_")]
    public void A_hostile_body_comes_to_an_end(string piece)
    {
        var body = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        Assert.NotNull(PlanFile.Parse(Plans.Text(Plans.FullFrontMatter, body), Plans.Path));
    }

    [Theory]
    [InlineData("Ordering -> *")]
    [InlineData("* -> *")]
    public void An_edge_of_a_plan_is_between_two_modules(string edge) =>
        Assert.EndsWith(
            $"'{edge}' is not an edge between two modules. Write it as Ordering -> Files; a plan names each edge",
            Assert.Single(Mistakes.In(() => Plans.With("Ordering -> Files", $"\"{edge}\""))),
            StringComparison.Ordinal);

    [Fact]
    public void A_list_that_nobody_reviews_is_refused() =>
        Assert.EndsWith(
            "'new' has more than 200 items, which nobody reviews. Split the plan",
            Assert.Single(Mistakes.In(() => Plans.With("new: [Ordering.Export.CsvExporter]", $"new: [{string.Join(", ", Enumerable.Range(0, 201).Select(number => $"A{number}"))}]"))),
            StringComparison.Ordinal);
}
