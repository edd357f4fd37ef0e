using Factory.Gates.Tests.Infra;
using static Factory.Gates.Tests.Accepting.ReviewedRepository;

namespace Factory.Gates.Tests.Accepting;

/// <summary>What the reviews make of findings that were there before.</summary>
public sealed class BaselineInReviewTests
{
    private const string Baseline = ".factory/baseline.json";

    [Fact]
    public async Task Moving_a_file_and_laying_it_out_anew_is_no_news()
    {
        using var repository = await AcceptedAsync("a.Result.Show();");
        repository.Delete("src/Order.cs");
        repository.Write("lib/Sales.cs", $"// Moved\nusing System;\n\n{Class("a\n            .Result\n            .Show();")}");
        await repository.CommitAsync();

        Assert.Empty(await repository.BlockingAsync());
        Assert.Contains(new("Accepted by the baseline", "1 finding"), (await repository.IntegrationReviewAsync()).Figures);
        Assert.DoesNotContain((await repository.IntegrationReviewAsync()).Findings, finding => finding.CheckId is "no-wait" or "FAC0903");
    }

    [Fact]
    public async Task A_second_violation_in_the_same_class_is_news()
    {
        using var repository = await AcceptedAsync("a.Result.Show();");
        repository.Write("src/Order.cs", Class("a.Result.Show();\n        b.Result.Show();"));
        await repository.CommitAsync();

        Assert.Equal(["b.Result"], (await repository.BlockingAsync()).Select(finding => finding.Evidence));
    }

    [Fact]
    public async Task An_equal_violation_beside_the_accepted_one_is_news()
    {
        using var repository = await AcceptedAsync("a.Result.Show();");
        repository.Write("src/Order.cs", Class("a.Result.Show();\n        a.Result.Show();"));
        await repository.CommitAsync();

        Assert.Equal(8, Assert.Single(Blocking(await repository.IntegrationReviewAsync(), "no-wait")).Location.Line);
    }

    [Fact]
    public async Task A_line_whose_finding_is_gone_is_stale_until_the_change_removes_it()
    {
        using var repository = await AcceptedAsync("a.Result.Show();");
        repository.Write("src/Order.cs", Class("a.Show();"));
        await repository.CommitAsync();

        var stale = Assert.Single(Blocking(await repository.IntegrationReviewAsync(), "FAC0903"));
        Assert.Equal("'no-wait M:Shop.Order.Ship(Page,Page), a.Result' is accepted, but it is found no more", stale.Message);
        Assert.Equal(new(Baseline, 2), stale.Location);
        Assert.Contains("./build.sh Baseline", stale.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain((await repository.BuildReviewAsync()).Checks, outcome => outcome.Check.Id == "FAC0903");

        Assert.Equal(stale.Subject, Assert.Single((await repository.BaselineAsync()).Removed).Entry.ToString());
        Assert.Equal("[\n]\n", repository.Read(Baseline));
        Assert.Empty(Blocking(await repository.IntegrationReviewAsync(), "FAC0903"));
    }

    [Fact]
    public async Task A_rule_that_was_changed_does_not_inherit_what_was_accepted()
    {
        using var repository = await AcceptedAsync("a.Result.Show();", branch: false);
        repository.Write(RulePath, Rule.Replace("$X.Result", "$Y.Result", StringComparison.Ordinal));
        await repository.CommitAsync();
        await repository.BranchAsync();
        repository.Write("src/Order.cs", Class("a.Result .Show();"));
        await repository.CommitAsync();

        Assert.Single(await repository.BlockingAsync());
    }

    [Fact]
    public async Task A_change_that_edits_a_rule_is_told_what_it_leaves_stale()
    {
        using var repository = await AcceptedAsync("a.Result.Show();");
        repository.Write(RulePath, Rule.Replace("$X.Result", "$Y.Result", StringComparison.Ordinal));
        await repository.CommitAsync();

        Assert.Contains("the rule was changed since", Assert.Single(Blocking(await repository.IntegrationReviewAsync(), "FAC0903")).Message, StringComparison.Ordinal);

        await repository.BaselineAsync(accept: true);
        Assert.Empty(Blocking(await repository.IntegrationReviewAsync(), "FAC0903"));
    }

    [Fact]
    public async Task A_change_that_removes_a_rule_is_told_what_it_leaves_stale()
    {
        using var repository = await AcceptedAsync("a.Result.Show();");
        repository.Delete(RulePath);
        await repository.CommitAsync();

        Assert.Contains("there is no such rule any more", Assert.Single(Blocking(await repository.IntegrationReviewAsync(), "FAC0903")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_change_accepts_itself_does_not_count()
    {
        using var repository = await InitAsync(("src/Order.cs", Class("a.Show();")));
        await repository.BranchAsync();
        repository.Write("src/Order.cs", Class("a.Result.Show();"));
        await repository.CommitAsync();

        Assert.Single((await repository.BaselineAsync(accept: true)).Added);

        Assert.Single(await repository.BlockingAsync());
        Assert.Empty(Blocking(await repository.IntegrationReviewAsync(), "FAC0903"));
    }

    [Fact]
    public async Task On_the_base_branch_its_own_baseline_counts()
    {
        using var repository = await AcceptedAsync("a.Result.Show();", branch: false);
        repository.Write("src/Order.cs", Class("a.Result .Show();"));
        await repository.CommitAsync();

        Assert.Empty(await repository.BlockingAsync());
    }

    [Fact]
    public async Task A_match_that_a_comment_lets_stand_does_not_use_up_what_is_accepted()
    {
        using var repository = await AcceptedAsync("a.Result.Show();\n        // nosemgrep: no-wait\n        a.Result.Show();");
        repository.Write("src/Order.cs", Class("// nosemgrep: no-wait\n        a.Result.Show();\n        a.Result .Show();"));
        await repository.CommitAsync();

        Assert.Empty(await repository.BlockingAsync());
        Assert.Empty(Blocking(await repository.IntegrationReviewAsync(), "FAC0903"));
    }

    [Fact]
    public async Task A_malformed_baseline_stops_every_gate_with_all_of_its_mistakes()
    {
        using var repository = await AcceptedAsync("a.Result.Show();");
        repository.Write(Baseline, "[\n1,\n{}\n]\n");
        repository.Write(".factory/waivers.yml", "waivers: all\n");

        var mistakes = await Mistakes.InAsync(repository.BuildReviewAsync);

        Assert.Equal([".factory/waivers.yml:1:1", $"{Baseline}:2", $"{Baseline}:3", $"{Baseline}:3", $"{Baseline}:3"], mistakes.Select(line => line.Split(": ")[0]));
    }

    [Fact]
    public async Task A_malformed_baseline_of_the_base_does_not_stop_the_change_that_mends_it()
    {
        using var repository = await AcceptedAsync("a.Result.Show();", branch: false);
        var right = repository.Read(Baseline);
        repository.Write(Baseline, "[");
        await repository.CommitAsync();
        await repository.BranchAsync();
        repository.Write(Baseline, right);
        repository.Write("src/Order.cs", Class("a.Result .Show();"));
        await repository.CommitAsync();

        Assert.Empty(await repository.BlockingAsync());
    }

    private static async Task<ReviewedRepository> AcceptedAsync(string body, bool branch = true)
    {
        var repository = await InitAsync(("src/Order.cs", Class(body)));
        await repository.BaselineAsync(accept: true);
        if (branch)
        {
            await repository.BranchAsync();
        }

        return repository;
    }
}
