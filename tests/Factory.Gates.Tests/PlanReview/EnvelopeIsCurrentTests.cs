using Factory.Gates.Envelope;
using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Git;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.PlanReview;

public sealed class EnvelopeIsCurrentTests
{
    [Theory]
    [InlineData("src/Ordering/**", 1)]
    [InlineData("src/Web/**", 0)]
    public async Task Flags_a_plan_whose_own_rails_changed_since_it_was_written(string path, int findings)
    {
        using var story = await PlanStory.OpenAsync();
        var then = await DigestAsync(story);
        await ChangeDecisionAsync(story);
        story.Plan($"envelope: {then}\nscope: {{ paths: [{path}] }}", "Words.");

        var found = await story.FindingsAsync(EnvelopeIsCurrent.Info);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.EndsWith($"was written against the envelope {then}; since then changed: .factory/decisions/0003-plain-records.md", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Flags_a_citation_wherever_the_plan_reaches()
    {
        using var story = await PlanStory.OpenAsync();
        var then = await DigestAsync(story);
        await ChangeDecisionAsync(story);
        story.Plan($"envelope: {then}\nscope: {{ paths: [src/Web/**] }}\nuses: [0003-plain-records]", "Words.");

        Assert.Single(await story.FindingsAsync(EnvelopeIsCurrent.Info));
    }

    [Fact]
    public async Task Is_silent_on_the_envelope_that_holds()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan($"envelope: {await DigestAsync(story)}\nscope: {{ paths: [src/Ordering/**] }}", "Words.");

        Assert.Empty(await story.FindingsAsync(EnvelopeIsCurrent.Info));
    }

    [Fact]
    public async Task Flags_an_envelope_that_never_was()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("envelope: 4f1c4f1c4f1c\nscope: { paths: [src/Ordering/**] }", "Words.");

        Assert.EndsWith("which is not in the history of the base", Assert.Single(await story.FindingsAsync(EnvelopeIsCurrent.Info)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_warns_in_a_shallow_clone()
    {
        using var story = await PlanStory.OpenAsync();
        var then = await DigestAsync(story);
        await ChangeDecisionAsync(story);
        await File.WriteAllTextAsync(Path.Combine(story.Git.Input.Root, ".git", "shallow"), await HeadAsync(story), TestContext.Current.CancellationToken);
        story.Plan($"envelope: {then}\nscope: {{ paths: [src/Ordering/**] }}", "Words.");

        var finding = Assert.Single(await story.FindingsAsync(EnvelopeIsCurrent.Info));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.EndsWith($"names the envelope {then}, which was not found in the history of the base: the clone is shallow, so that it lacks a part of the history", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(199, Severity.Error)]
    [InlineData(200, Severity.Warning)]
    public async Task Only_warns_where_there_are_more_commits_than_are_looked_through(int more, Severity severity)
    {
        using var story = await PlanStory.OpenAsync();
        await story.Git.GitAsync("checkout", "--quiet", "main");
        await ChangeOftenAsync(story, more);
        await story.Git.GitAsync("checkout", "--quiet", "-b", "later");
        story.Plan("envelope: 4f1c4f1c4f1c\nscope: { paths: [src/Ordering/**] }", "Words.");

        var finding = Assert.Single(await story.FindingsAsync(EnvelopeIsCurrent.Info));

        Assert.Equal(severity, finding.Severity);
        Assert.Equal(severity == Severity.Warning, finding.Message.EndsWith(": only the last 200 commits that touch .factory were looked through", StringComparison.Ordinal));
    }

    /// <summary>Commits to main, at once, that each change a note beside the envelope.</summary>
    private static async Task ChangeOftenAsync(PlanStory story, int commits)
    {
        var stream = string.Concat(Enumerable.Range(1, commits).Select(number =>
            $"commit refs/heads/main\ncommitter Tess <tess@example.com> {1_900_000_000 + number} +0000\ndata 4\nNote\n{(number == 1 ? "from refs/heads/main^0\n" : "")}M 100644 inline .factory/notes.txt\ndata {$"{number}".Length}\n{number}\n"));
        await File.WriteAllTextAsync(Path.Combine(story.Git.Input.Root, ".git", "stream"), stream, TestContext.Current.CancellationToken);
        await story.Git.GitAsync("-c", "alias.import=!git fast-import --quiet < .git/stream", "import");
        await story.Git.GitAsync("reset", "--quiet", "--hard");
    }

    private static async Task<string> HeadAsync(PlanStory story)
    {
        var repository = await Repository.OpenAsync(story.Git.Input.Root, story.Git.Input.Run, TestContext.Current.CancellationToken);
        return $"{(await repository.CommitsTouchingAsync("HEAD", ".factory", 1, TestContext.Current.CancellationToken))[0]}\n";
    }

    private static async Task ChangeDecisionAsync(PlanStory story)
    {
        await story.Git.GitAsync("checkout", "--quiet", "main");
        story.Git.Write((".factory/decisions/0003-plain-records.md", PlanStory.Decision.Replace("applies-to", "supersedes: 2\napplies-to", StringComparison.Ordinal) + "\nMore.\n"));
        await story.Git.CommitAsync("Decide more");
        await story.Git.GitAsync("checkout", "--quiet", "-b", "later");
    }

    private static async Task<string> DigestAsync(PlanStory story)
    {
        var repository = await Repository.OpenAsync(story.Git.Input.Root, story.Git.Input.Run, TestContext.Current.CancellationToken);
        return (await EnvelopeDigest.ReadAsync(repository.Tree("main"), TestContext.Current.CancellationToken)).Text;
    }
}
