using Factory.Gates.Learning.Evidence;
using Factory.Gates.Learning.Evidence.Recording;
using Factory.Gates.Learning.Evidence.Standings;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Learning.Evidence;

public sealed class EvidenceRecorderTests
{
    [Fact]
    public async Task A_judgement_is_one_line_in_the_file_of_its_rule_and_nothing_else()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, ("src/Order.cs", RuleStory.Source("Ship"))]);
        var head = await repository.GitAsync("rev-parse", "HEAD");
        var hit = await OnlyHitAsync(repository);

        var update = await RecordAsync(repository, new("no-wait", hit, HitVerdict.Dismissed) { Reason = " the task\nis done " });

        Assert.Equal(
            $"- {{ fingerprint: \"{hit}\", path: \"src/Order.cs\", verdict: dismissed, by: \"Tess Tester\", rule: \"{RuleStory.Content}\", commit: \"{head}\", reason: \"the task is done\" }}\n",
            repository.Read(RuleStory.EvidencePath));
        Assert.Equal($"?? {RuleStory.EvidencePath}", await repository.GitAsync("status", "--porcelain", "--untracked-files=all"));
        Assert.Equal("block, 0 of 1 hits confirmed (Wilson 95 %: 0.00 to 0.79)", update.Trust.ToString());
    }

    [Fact]
    public async Task Judging_again_takes_the_place_of_what_was_said_and_keeps_the_rest()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, (RuleStory.EvidencePath, RuleStory.Dismissed(5))]);

        var update = await RecordAsync(repository, new("no-wait", "0000000000000004", HitVerdict.Confirmed));

        Assert.Equal(5, EvidenceFile.Parse(repository.Read(RuleStory.EvidencePath), RuleStory.EvidencePath).Count);
        Assert.Equal((1, 4), (update.Trust.Confirmed, update.Trust.Dismissed));
    }

    [Fact]
    public async Task What_history_shows_as_mended_is_confirmed_by_the_commit_that_mended_it()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, ("src/Order.cs", RuleStory.Source("Ship", "Load"))]);
        repository.File("src/Order.cs", RuleStory.Source("Load"));
        await repository.CommitAsync("Await");

        var update = Assert.Single(await EvidenceRecorder.ConfirmMendedAsync(RuleStory.Input(repository), "", TempRepository.Cancellation));

        var line = Assert.Single(EvidenceFile.Parse(repository.Read(RuleStory.EvidencePath), RuleStory.EvidencePath));
        Assert.Equal((HitVerdict.Confirmed, "history", await repository.GitAsync("rev-parse", "HEAD")), (line.Verdict, line.By, line.Commit));
        Assert.Equal(1, update.Trust.Confirmed);
        Assert.Empty(await EvidenceRecorder.ConfirmMendedAsync(RuleStory.Input(repository), "no-wait", TempRepository.Cancellation));
    }

    [Fact]
    public async Task The_same_text_in_two_files_is_judged_where_it_is_said()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, ("src/A.cs", RuleStory.Source("Ship")), ("src/B.cs", RuleStory.Source("Ship"))]);
        var hit = (await BoardAsync(repository)).Rules[0].Open[0].Fingerprint;

        var mistakes = await Mistakes.InAsync(() => RecordAsync(repository, new("no-wait", hit, HitVerdict.Confirmed)));
        Assert.Equal([$"--hit: the hit '{hit}' is in 2 files: src/A.cs, src/B.cs. Say with --paths in which of them it is judged"], mistakes);
        mistakes = await Mistakes.InAsync(() => RecordAsync(repository, new("no-wait", hit, HitVerdict.Confirmed) { Paths = ["srcs"] }));
        Assert.Equal([$"--paths: the hit '{hit}' is in none of them. It is in src/A.cs, src/B.cs"], mistakes);

        var one = await RecordAsync(repository, new("no-wait", hit, HitVerdict.Confirmed) { Paths = ["src/B.cs"] });
        Assert.Equal("src/B.cs", Assert.Single(one.Judged).Path);
        var both = await RecordAsync(repository, new("no-wait", hit, HitVerdict.Confirmed) { Paths = ["src/B.cs", "src/"] });
        Assert.Equal(2, both.Trust.Confirmed);
    }

    [Fact]
    public async Task What_is_unknown_is_said_with_what_is_nearest_and_nothing_is_written()
    {
        using var repository = await TempRepository.InitAsync([.. RuleStory.Files, ("src/Order.cs", RuleStory.Source("Ship"))]);
        var hit = await OnlyHitAsync(repository);
        var near = $"{(hit[0] == '0' ? '1' : '0')}{hit[1..]}";

        Assert.Equal(
            ["--rule: there is no rule 'no-wat'. Did you mean 'no-wait'?"],
            await Mistakes.InAsync(() => RecordAsync(repository, new("no-wat", hit, HitVerdict.Confirmed))));
        Assert.Equal(
            [$"--hit: the rule 'no-wait' has no hit '{near}'. Did you mean '{hit}'?"],
            await Mistakes.InAsync(() => RecordAsync(repository, new("no-wait", near, HitVerdict.Confirmed))));
        Assert.Equal(
            ["--reason: a hit is not dismissed without a reason. Say why there is nothing to mend: --reason \"…\""],
            await Mistakes.InAsync(() => RecordAsync(repository, new("no-wait", hit, HitVerdict.Dismissed) { Reason = " \n" })));
        Assert.Equal(
            ["--reason: it is too long, or holds a control character. Say it in 500 characters"],
            await Mistakes.InAsync(() => RecordAsync(repository, new("no-wait", hit, HitVerdict.Dismissed) { Reason = "a\u0007" })));
        Assert.Equal("", await repository.GitAsync("status", "--porcelain"));
    }

    private static Task<EvidenceUpdate> RecordAsync(TempRepository repository, HitJudgement said) =>
        EvidenceRecorder.RecordAsync(RuleStory.Input(repository), said, TempRepository.Cancellation);

    private static Task<EvidenceBoard> BoardAsync(TempRepository repository) =>
        EvidenceBoard.ReadAsync(RuleStory.Input(repository), "", TempRepository.Cancellation);

    private static async Task<string> OnlyHitAsync(TempRepository repository) =>
        Assert.Single(Assert.Single((await BoardAsync(repository)).Rules).Open).Fingerprint;
}
