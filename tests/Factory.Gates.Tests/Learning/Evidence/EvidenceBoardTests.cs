using Factory.Gates.Learning.Evidence.Hits;
using Factory.Gates.Learning.Evidence.Standings;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Learning.Evidence;

/// <summary>What is left to judge, from reports and from the history of a real repository.</summary>
public sealed class EvidenceBoardTests
{
    private const string Report = "artifacts/factory/reports/BuildReview.json";

    [Fact]
    public async Task Shows_hits_of_the_history_and_which_of_them_were_mended()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, ("src/Order.cs", RuleStory.Source("Ship", "Load"))]);
        var first = await repository.GitAsync("rev-parse", "HEAD");
        repository.File("src/Order.cs", RuleStory.Source("Load"));
        await repository.CommitAsync("Await");
        var second = await repository.GitAsync("rev-parse", "HEAD");

        var standing = Assert.Single((await ReadAsync(repository)).Rules);

        Assert.Equal([second, ""], standing.Open.Select(hit => hit.MendedBy).OrderDescending());
        Assert.All(standing.Open, hit => Assert.Equal((first, "src/Order.cs", "page.Result"), (hit.Commit, hit.Location.Path, hit.Text)));
        Assert.Equal(new(2, 2, CanaryPasses: true), standing.Retirement);
        Assert.False(standing.IsAsked);
    }

    [Fact]
    public async Task A_hit_that_a_report_knows_too_is_shown_once_and_one_that_was_judged_not_at_all()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, (RuleStory.EvidencePath, RuleStory.Dismissed(1)), ("src/Order.cs", RuleStory.Source("Ship"))]);
        var known = Assert.Single(Assert.Single((await ReadAsync(repository)).Rules).Open);
        repository.File(Report, $$"""
            { "findings": [
              {{Finding("no-wait", known.Fingerprint, "src/Order.cs")}},
              {{Finding("no-wait", "00000000000000ee", "src/New.cs")}},
              {{Finding("no-wait", "0000000000000000", "a.cs")}},
              { "check": "no-wait", "fingerprint": "00000000000000bb", "evidence": "x", "location": { "path": "\ud800" } },
              { "check": "no-wait", "fingerprint": "00000000000000aa", "evidence": "x", "location": 3 }, 7,
              {{Finding("no-wait", "not hex", "src/Order.cs")}},
              {{Finding("FAC0302", "00000000000000dd", "src/Order.cs")}},
              { "check": "no-wait", "fingerprint": "00000000000000cc", "location": { "path": "src/Order.cs" } }
            ] }
            """);
        repository.File("artifacts/factory/reports/other.json", "{ \"findings\": 3 }");
        repository.File("artifacts/factory/reports/strange.json", """{ "\ud800": 1, "findings": [{ "\ud800": 1, "check": "no-wait", "fingerprint": "00000000000000ff", "evidence": "x", "location": { "path": "src/Strange.cs", "line": 1e99 } }] }""");

        var standing = Assert.Single((await ReadAsync(repository)).Rules);

        Assert.Equal(["00000000000000ee", known.Fingerprint, "00000000000000ff"], standing.Open.Select(hit => hit.Fingerprint));
        Assert.Equal(4, standing.Retirement.Hits);
        Assert.True(standing.IsAsked);
    }

    [Fact]
    public async Task Says_how_each_rule_stands()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, ("src/Order.cs", "class Order;\n")]);
        repository.File(".factory/rules/broken.yml", RuleStory.Rule.Replace("no-wait", "broken", StringComparison.Ordinal));
        repository.File(".factory/rules/far.yml", RuleStory.Rule.Replace("no-wait }", "", StringComparison.Ordinal).Replace("no-wait", "far", StringComparison.Ordinal).Replace("pattern: $X.Result }", "pattern: $X.Result, paths: { include: [far] } }", StringComparison.Ordinal));
        repository.File(".factory/rules/far.cs", RuleStory.Test.Replace("no-wait", "far", StringComparison.Ordinal));

        var board = await ReadAsync(repository);

        Assert.Equal(
            [
                "broken: block, no hit judged; 0 open; broken (1 exposure, 0 hits, canary fails)",
                "far: block, no hit judged; 0 open; unknown (0 exposures, 0 hits, canary passes)",
                "no-wait: block, no hit judged; 0 open; deterrent (1 exposure, 0 hits, canary passes)",
            ],
            EvidenceTable.Lines(board));
        Assert.Equal(["There is no rule."], EvidenceTable.Lines(new([])));
    }

    [Fact]
    public void A_hit_is_a_line_with_its_commits_and_what_matched_however_long()
    {
        var hit = new RuleHit("no-wait", "0123456789abcdef", new("a.cs", 3), new('x', 90)) { Commit = new('a', 40), MendedBy = new('b', 40) };

        Assert.Equal($"  0123456789abcdef a.cs:3: {new string('x', 80)}… (since aaaaaaaaaaaa, mended by bbbbbbbbbbbb)", EvidenceTable.Line(hit));
    }

    [Fact]
    public async Task A_repository_without_a_commit_has_no_history()
    {
        using var repository = await TempRepository.InitAsync(RuleStory.Files);
        await repository.GitAsync("update-ref", "-d", "HEAD");

        Assert.Equal(new(0, 0, CanaryPasses: true), Assert.Single((await ReadAsync(repository)).Rules).Retirement);
    }

    private static Task<EvidenceBoard> ReadAsync(TempRepository repository) =>
        EvidenceBoard.ReadAsync(RuleStory.Input(repository), "", TempRepository.Cancellation);

    private static string Finding(string check, string fingerprint, string path) =>
        $$"""{ "check": "{{check}}", "fingerprint": "{{fingerprint}}", "evidence": "page.Result", "location": { "path": "{{path}}", "line": 3 } }""";
}
