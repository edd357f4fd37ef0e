using Factory.Gates.Envelope;
using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Git;

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
