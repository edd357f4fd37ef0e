using Factory.Components.Hosts;
using Factory.Gates.Learning;
using Factory.Gates.Learning.Sources;
using Factory.Gates.Learning.Strengthening;
using Factory.Platform.Files;

namespace Factory.Components;

/// <summary>Adds <see cref="Learn"/> to a build: a mistake becomes a rule that BuildReview enforces from then on.</summary>
public interface ILearn : IHasMining, IHasTitle, IHasInteractive, IHasRule
{
    /// <summary>The lesson to learn.</summary>
    [Parameter("Markdown file that says what happened, and the rule with a bad and a good example"), OnRequest]
    string Lesson => TryGetValue(() => Lesson) ?? "";

    /// <summary>The commits that mended the mistake.</summary>
    [Parameter("Commits that mended one mistake, parted by commas: the lesson is written from them"), OnRequest]
    string Fix => TryGetValue(() => Fix) ?? "";

    /// <summary>The finding that was a mistake.</summary>
    [Parameter("Fingerprint of a finding of the last reports, or its first 8 digits or more: the lesson is written from the commit that mended it"), OnRequest]
    string Finding => TryGetValue(() => Finding) ?? "";

    /// <summary>The comments of a review.</summary>
    [Parameter("JSON file with the comments of a pull request, as GitHub or Azure DevOps export them: the lesson is written from one"), OnRequest]
    string Review => TryGetValue(() => Review) ?? "";

    /// <summary>The commit at which a rule was silent.</summary>
    [Parameter("Commit that made or mended a mistake at which the rule --rule was silent: says why, and strengthens it"), OnRequest]
    string Missed => TryGetValue(() => Missed) ?? "";

    /// <summary>The id of the rule that is written.</summary>
    [Parameter("Id of the rule that is written; default: the names of the API in its pattern"), OnRequest]
    string Id => TryGetValue(() => Id) ?? "";

    /// <summary>The class of the lesson that is written.</summary>
    [Parameter("Kind of mistake; default: the id of the rule"), OnRequest]
    string Class => TryGetValue(() => Class) ?? "";

    /// <summary>Whether the commit goes to a branch of its own.</summary>
    [Parameter("Commits to a branch factory/learn/ID and leaves tree and index alone, as it always does on a CI server"), OnRequest]
    bool Branch => TryGetValue<bool?>(() => Branch) ?? false;

    /// <summary>Proves the rule on its own examples, on the repository and on its history, and commits rule, examples and lesson.</summary>
    Target Learn => _ => _
        .Description("Turns a mistake into a proven rule, and commits it: --lesson FILE, --fix COMMIT, --finding FINGERPRINT or --review FILE; strengthens a rule: --missed COMMIT --rule ID; or proposes what to learn: --mine")
        .Executes(LearnAsync);

    private async Task LearnAsync()
    {
        var request = new LessonRequest
        {
            Lesson = Lesson,
            Fix = Fix,
            Finding = Finding,
            Review = Review,
            Missed = Missed,
            Rule = Rule,
            Mine = Mine,
            Names = new(Id, Title, Class),
            Folders = (this.Writable(ReportDirectory), this.Writable(FactoryDirectory / "learn")),
            Choice = Interactive ? TerminalChoice.On(this) : null,
            Note = this.Show,
        };
        request.Require();
        if (Mine)
        {
            await MineAsync();
            return;
        }

        Conclude(Missed.Length > 0
            ? await StrengthenGate.RunAsync(new(GateInput, Missed, Rule) { OnBranch = Branch, Note = this.Show }, this.Cancellation())
            : await LearnGate.RunAsync(new(GateInput, request.Source()) { OnBranch = Branch || request.IsProposal }, this.Cancellation()));
    }

    private void Conclude(LearnResult? result)
    {
        if (result is null)
        {
            this.Say("Nothing is to do.");
            return;
        }

        Conclusion.Of(this, result.Report);
        if (result.Branch.Length > 0)
        {
            var description = this.Writable(FactoryDirectory / "learn" / $"{result.Name}.pull-request.md");
            AtomicFile.Write(description, result.Description);
            this.Say($"The branch {result.Branch} holds it; {description} describes it for a pull request.");
        }

        result.Remarks.ToList().ForEach(this.Show);
        this.Say(result.Commit is null ? "The lesson was learned before; nothing is to do." : $"Learned in commit {result.Commit}.");
    }
}
