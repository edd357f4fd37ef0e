using Factory.Model.Reports;
using static Factory.Gates.Tests.Accepting.ReviewedRepository;

namespace Factory.Gates.Tests.Accepting;

/// <summary>What the reviews make of waivers.</summary>
public sealed class WaiversInReviewTests
{
    private const string Waivers = ".factory/waivers.yml";
    private const string ByRule = "- { rule: no-wait, path: src/**, owner: ada, reason: split planned, expires: 2026-11-24 }\n";

    [Fact]
    public async Task A_waived_finding_does_not_block_and_is_still_told()
    {
        using var repository = await ChangedAsync((Waivers, ByRule));

        Assert.Empty(await repository.BlockingAsync());
        var report = await repository.IntegrationReviewAsync();
        Assert.Equal(
            (Severity.Note, "waived by ada until 2026-11-24 (split planned): Await it."),
            report.Findings.Where(finding => finding.CheckId == "no-wait").Select(finding => (finding.Severity, finding.Message)).Single());
        Assert.Contains(new("Waived", "1 finding"), report.Figures);
    }

    [Fact]
    public async Task A_waiver_of_other_paths_waives_nothing_here()
    {
        using var repository = await ChangedAsync((Waivers, ByRule.Replace("src/**", "lib/**", StringComparison.Ordinal)));

        Assert.Single(await repository.BlockingAsync());
    }

    [Fact]
    public async Task An_expired_waiver_waives_nothing_and_is_a_finding_of_its_own()
    {
        using var repository = await ChangedAsync((Waivers, ByRule.Replace("11-24", "11-23", StringComparison.Ordinal)));

        Assert.Single(await repository.BlockingAsync());
        var expired = Assert.Single(await repository.BlockingAsync("FAC0902"));
        Assert.Equal(
            ("The waiver of no-wait in src/** expired on 2026-11-23; ada gave as reason: split planned", new SourceLocation(Waivers, 1, 3)),
            (expired.Message, expired.Location));
    }

    [Fact]
    public async Task A_malformed_waiver_waives_nothing_and_is_a_finding_of_its_own()
    {
        using var repository = await ChangedAsync((Waivers, ByRule.Replace("owner: ada, ", "", StringComparison.Ordinal)));

        Assert.Single(await repository.BlockingAsync());
        Assert.Contains("'owner'", Assert.Single(await repository.BlockingAsync("FAC0902")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_removes_an_expired_waiver_is_not_blocked_by_it()
    {
        using var repository = await ChangedAsync((Waivers, ByRule.Replace("11-24", "11-23", StringComparison.Ordinal)));
        repository.Write(Waivers, "[]\n");
        await repository.CommitAsync();

        Assert.Empty(await repository.BlockingAsync("FAC0902"));
    }

    [Fact]
    public async Task A_waiver_that_the_change_brings_does_not_count()
    {
        using var repository = await ChangedAsync();
        repository.Write(Waivers, ByRule);
        await repository.CommitAsync();

        Assert.Single(await repository.BlockingAsync());
        Assert.Empty(await repository.BlockingAsync("FAC0902"));
    }

    [Fact]
    public async Task A_waiver_of_what_can_not_be_waived_is_told()
    {
        using var repository = await ChangedAsync((Waivers, ByRule.Replace("no-wait", "FAC0302", StringComparison.Ordinal)));

        Assert.Equal(
            "FAC0302 (The tests pass, and there are tests) can't be waived, so this waiver waives nothing",
            Assert.Single(Blocking(await repository.BuildReviewAsync(), "FAC0902")).Message);
    }

    private static async Task<ReviewedRepository> ChangedAsync(params (string Path, string Text)[] files)
    {
        var repository = await InitAsync([("src/Order.cs", Class("a.Show();")), .. files]);
        await repository.BranchAsync();
        repository.Write("src/Order.cs", Class("a.Result.Show();"));
        await repository.CommitAsync();
        return repository;
    }
}
