using System.Text.Json;
using Factory.Gates.Planning;
using Factory.Git.History;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Planning;

public sealed class PlanTableTests
{
    private static readonly Criterion Criterion = new("C1", "It is so", "A.B.C", 1);

    [Fact]
    public void Shows_states_criteria_and_overlaps() => Assert.Equal(
        """
          id  state      file says  title                                             criteria  overlaps with
           1  released   built      The first                                                1
           2  in work               The second                                          1 of 2  13 (2 files)
          13  proposed              The third                                                0  2 (2 files)
        3 plans: 1 proposed, 1 in work, 1 released
        """.ReplaceLineEndings("\n"),
        string.Join('\n', PlanTable.Lines(Overview())));

    [Fact]
    public void Fits_120_columns_whatever_a_title_holds()
    {
        var plans = Enumerable.Range(1, 30)
            .Select(id => new Plan(id, string.Concat(Enumerable.Repeat("🏭", 60)), PlanStatus.Proposed, $"{id}.md") { Scope = new() { Paths = ["**"] } })
            .ToList();

        var lines = PlanTable.Lines(Overview(plans));

        Assert.All(lines, line => Assert.InRange(line.Length, 1, 120));
        Assert.Contains("🏭…", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(line, string.Concat(line.EnumerateRunes().Select(rune => rune.ToString()))));
    }

    [Fact]
    public void Says_that_there_is_none() => Assert.Equal(["There is no plan."], PlanTable.Lines(Overview([])));

    [Fact]
    public void Says_that_a_clone_is_shallow() =>
        Assert.StartsWith("This clone is shallow", PlanTable.Lines(new(new([], IsWhole: false), []))[^1], StringComparison.Ordinal);

    [Theory]
    [InlineData("path", "new/**", "2 (1 new place)")]
    [InlineData("symbol", "A.B", "2 (1 new symbol)")]
    [InlineData("edge", "A -> B", "2 (1 edge)")]
    [InlineData("module", "A", "2 (1 module)")]
    public void Names_the_strongest_thing_that_is_shared(string kind, string name, string shown)
    {
        var plan = new Plan(1, "A plan", PlanStatus.Proposed, "1.md")
        {
            New = Only("symbol"), Scope = new() { Paths = Only("path"), Edges = Only("edge"), Modules = Only("module") },
        };

        Assert.EndsWith(shown, PlanTable.Lines(Overview([plan, plan with { Id = 2 }]))[1], StringComparison.Ordinal);

        IReadOnlyList<string> Only(string asked) => kind == asked ? [name] : [];
    }

    [Fact]
    public void Is_also_written_as_JSON()
    {
        using var json = JsonDocument.Parse(PlansJson.Text(Overview()));

        var second = json.RootElement.GetProperty("plans")[1];
        Assert.Equal(("in work", "proposed", 2), (second.GetProperty("state").GetString(), second.GetProperty("fileSays").GetString(), second.GetProperty("commits").GetInt32()));
        Assert.Equal("C1", Assert.Single(second.GetProperty("missing").EnumerateArray()).GetString());
        Assert.Equal(["a.cs", "b.cs"], Assert.Single(json.RootElement.GetProperty("overlaps").EnumerateArray()).GetProperty("files").EnumerateArray().Select(file => file.GetString()));
    }

    private static PlanOverview Overview()
    {
        var first = new Plan(1, "The first", PlanStatus.Built, "1.md") { Criteria = [Criterion] };
        var second = new Plan(2, "The second", PlanStatus.Proposed, "2.md") { Criteria = [Criterion, Criterion], Scope = new() { Paths = ["**"] } };
        var third = new Plan(13, "The third", PlanStatus.Proposed, "13.md") { Scope = new() { Paths = ["*.cs"] } };
        PlanStanding[] standings =
        [
            PlanStanding.Of(first, new PlanCommits(1, 1, 1), []), PlanStanding.Of(second, new(2, 2, 0), [Criterion]), PlanStanding.Of(third, null, []),
        ];
        return new(new(standings, IsWhole: true), PlanOverlap.Among([second, third], ["a.cs", "b.cs"], FactoryPolicy.Default));
    }

    private static PlanOverview Overview(IReadOnlyList<Plan> plans) =>
        new(new([.. plans.Select(plan => PlanStanding.Of(plan, null, []))], IsWhole: true), PlanOverlap.Among(plans, ["a.cs"], FactoryPolicy.Default));
}
