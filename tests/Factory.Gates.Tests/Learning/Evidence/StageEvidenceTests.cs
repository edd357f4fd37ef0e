using Factory.Gates.Asking;
using Factory.Gates.Learning;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Learning.Evidence;

/// <summary>Judged hits move what a rule weighs, from the next change on.</summary>
public sealed class StageEvidenceTests
{
    [Fact]
    public async Task A_rule_that_cried_wolf_warns_and_the_outcome_says_why()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, (RuleStory.EvidencePath, RuleStory.Dismissed(5))]);

        var outcome = await OfChangeAsync(repository);

        Assert.Equal((Severity.Warning, CheckState.Passed), (Assert.Single(outcome.Findings).Severity, outcome.State));
        Assert.Equal("warn instead of block, 0 of 5 hits confirmed (Wilson 95 %: 0.00 to 0.43, floor 0.80)", outcome.Check.Standing);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "0123456789abcdef")]
    public async Task Too_few_hits_and_those_of_what_the_rule_was_once_move_nothing(int dismissed, string? rule)
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, (RuleStory.EvidencePath, RuleStory.Dismissed(dismissed, rule))]);

        var outcome = await OfChangeAsync(repository);

        Assert.Equal((Severity.Error, ""), (Assert.Single(outcome.Findings).Severity, outcome.Check.Standing));
    }

    [Fact]
    public async Task What_the_change_itself_judges_does_not_count()
    {
        using var repository = await TempRepository.InitAsync(RuleStory.Files);

        var outcome = await OfChangeAsync(repository, (RuleStory.EvidencePath, RuleStory.Dismissed(50)));

        Assert.Equal((Severity.Error, ""), (Assert.Single(outcome.Findings).Severity, outcome.Check.Standing));
    }

    [Fact]
    public async Task Waivers_that_say_the_finding_is_wrong_count_as_dismissed_once_each()
    {
        const string Said = "owner: a, reason: b, expires: 2020-01-01";
        var waivers = $$"""
            - { rule: no-wait, path: 'src/**', wrong: true, {{Said}} }
            - { fingerprint: 0000000000000000, rule: no-wait, wrong: true, {{Said}} }
            - { fingerprint: 00000000000000ff, rule: no-wait, wrong: true, {{Said}} }
            - { rule: no-wait, path: 'old/**', {{Said}} }
            - { rule: other, path: 'src/**', wrong: true, {{Said}} }

            """;
        using var repository = await TempRepository.InitAsync(
            [.. RuleStory.Files, (RuleStory.EvidencePath, RuleStory.Dismissed(3)), (".factory/waivers.yml", waivers)]);

        Assert.Equal("warn instead of block, 0 of 5 hits confirmed (Wilson 95 %: 0.00 to 0.43, floor 0.80)", (await OfChangeAsync(repository)).Check.Standing);
    }

    [Fact]
    public async Task Malformed_evidence_of_the_tree_is_a_mistake_and_that_of_the_base_counts_for_nothing()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, (RuleStory.EvidencePath, "- 1\n")]);

        var mistakes = await Mistakes.InAsync(() => OfChangeAsync(repository));
        Assert.StartsWith($"{RuleStory.EvidencePath}:1:3: ", Assert.Single(mistakes), StringComparison.Ordinal);

        repository.File(RuleStory.EvidencePath, RuleStory.Dismissed(9));
        Assert.Equal("", (await OfChangeAsync(repository)).Check.Standing);
    }

    [Fact]
    public async Task Who_asks_before_the_work_is_done_hears_what_the_gate_will_say()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, (RuleStory.EvidencePath, RuleStory.Dismissed(5))]);
        await repository.GitAsync("checkout", "--quiet", "-b", "work");
        repository.File("src/Order.cs", RuleStory.Source("Ship"));

        var answer = await ChangeQuestion.AskAsync(repository.Input, TempRepository.Cancellation);

        Assert.Contains(answer.Findings, finding => finding is { CheckId: "no-wait", Severity: Severity.Warning });
    }

    private static async Task<CheckOutcome> OfChangeAsync(TempRepository repository, params (string Path, string Text)[] more)
    {
        if (await repository.GitAsync("branch", "--show-current") == "main")
        {
            await repository.GitAsync("checkout", "--quiet", "-b", "work");
        }

        foreach (var (path, text) in more.Append(("src/Order.cs", RuleStory.Source("Ship"))))
        {
            repository.File(path, text);
        }

        var input = await RulesHoldInput.ReadAsync(await RuleStory.OpenAsync(repository), TempRepository.Cancellation);
        return RulesHold.Ask(input, TempRepository.Cancellation).Single(outcome => outcome.Check.Id == "no-wait");
    }
}
