using Factory.Gates.Handover;
using Factory.Gates.Handover.Knowledge;
using Factory.Git.History;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Handover.Knowledge;

public sealed class KnowledgeIsSharedTests
{
    private static readonly FactoryPolicy Policy = FactoryPolicy.Default with
    {
        Modules = new Dictionary<string, IReadOnlyList<string>> { ["Shop"] = ["src/Shop/**"], ["Web"] = ["src/Web/**"] },
    };

    [Fact]
    public void Names_a_module_that_one_author_wrote()
    {
        var facts = KnowledgeFacts.Of([.. Commits("Ada", 9, "src/Shop/A.cs"), .. Commits("Bob", 1, "src/Shop/A.cs"), .. Commits("Ada", 2, "src/Web/A.cs"), .. Commits("Bob", 2, "src/Web/B.cs"), .. Commits("Cy", 1, "src/Web/B.cs")], Policy);

        var finding = Assert.Single(KnowledgeIsShared.Ask(facts, new()).Findings);

        Assert.Equal("'Ada' wrote 90 % of the 10 commits to Shop in 365 days; half of it is by 1 author", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(["Ada", "Bob", "Cy"], facts.Authors);
    }

    [Fact]
    public void Blocks_where_the_policy_says_so() =>
        Assert.Equal(CheckState.Failed, KnowledgeIsShared.Ask(KnowledgeFacts.Of(Commits("Ada", 1, "src/Shop/A.cs"), Policy), new() { ConcentrationBlocks = true }).State);

    [Fact]
    public void Says_once_that_there_is_one_author() =>
        Assert.StartsWith(
            "All commits of the last 365 days are by one author, 'Ada'",
            Assert.Single(KnowledgeIsShared.Ask(KnowledgeFacts.Of([.. Commits("Ada", 1, "src/Shop/A.cs"), .. Commits("Ada", 1, "src/Web/A.cs")], Policy), new()).Findings).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Counts_a_commit_once_for_a_module_and_forgets_what_is_older_than_a_year()
    {
        var now = Commits("Ada", 1, "src/Shop/A.cs", "src/Shop/B.cs", "notes.txt");
        var old = Commits("Bob", 1, "src/Shop/A.cs").Select(commit => commit with { CommitTime = now[0].CommitTime.AddDays(-366) });

        var module = Assert.Single(KnowledgeFacts.Of([.. now, .. old], Policy).Modules);

        Assert.Equal([("Ada", 1)], module.Authors);
    }

    [Theory]
    [InlineData(new[] { 5, 5 }, 1)]
    [InlineData(new[] { 4, 3, 3 }, 2)]
    [InlineData(new int[0], 0)]
    public void The_bus_factor_is_how_few_wrote_half(int[] commits, int expected) =>
        Assert.Equal(expected, new ModuleKnowledge("Shop", [.. commits.Select((count, index) => ($"Author {index}", count))]).BusFactor);

    [Fact]
    public void Is_not_asked_where_nothing_was_committed() =>
        Assert.Equal(CheckState.NotApplicable, KnowledgeIsShared.Ask(KnowledgeFacts.Of([], Policy), new()).State);

    private static IReadOnlyList<HistoryCommit> Commits(string author, int count, params string[] files) =>
    [
        .. Enumerable.Range(0, count).Select(number => new HistoryCommit($"{author}{number}", "", "Change")
        {
            Author = author,
            CommitTime = new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero),
            Files = [.. files.Select(path => new HistoryFile(path, path, "old", "new"))],
        }),
    ];
}
