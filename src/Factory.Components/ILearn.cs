using Factory.Components.Hosts;
using Factory.Gates.Learning;
using Factory.Gates.Learning.Sources;
using Factory.Platform.Files;

namespace Factory.Components;

/// <summary>Adds <see cref="Learn"/> to a build: a mistake becomes a rule that BuildReview enforces from then on.</summary>
public interface ILearn : IHasMining, IHasTitle, IHasInteractive
{
    /// <summary>The lesson to learn.</summary>
    [Parameter("Markdown file that says what happened, and the rule with a bad and a good example"), OnRequest]
    string Lesson => TryGetValue(() => Lesson) ?? "";

    /// <summary>The commits that mended the mistake.</summary>
    [Parameter("Commits that mended one mistake, parted by commas: the lesson is written from them"), OnRequest]
    string Fix => TryGetValue(() => Fix) ?? "";

    /// <summary>The id of the rule that is written.</summary>
    [Parameter("Id of the rule; default: the names of the API in its pattern"), OnRequest]
    string Id => TryGetValue(() => Id) ?? "";

    /// <summary>The class of the lesson that is written.</summary>
    [Parameter("Kind of mistake; default: the id of the rule"), OnRequest]
    string Class => TryGetValue(() => Class) ?? "";

    /// <summary>Whether the commit goes to a branch of its own.</summary>
    [Parameter("Commits to a branch factory/learn/ID and leaves tree and index alone, as it always does on a CI server"), OnRequest]
    bool Branch => TryGetValue<bool?>(() => Branch) ?? false;

    /// <summary>Proves the rule on its own examples, on the repository and on its history, and commits rule, examples and lesson.</summary>
    Target Learn => _ => _
        .Description("Turns a mistake into a proven rule, and commits it: --lesson FILE or --fix COMMIT; or proposes what to learn: --mine [--days N] [--commits N]")
        .Executes(async () =>
        {
            if (Mine)
            {
                await MineAsync();
                return;
            }

            var request = new LessonRequest { Lesson = Lesson, Fix = Fix, Names = new(Id, Title, Class), Choice = Interactive ? TerminalChoice.On(this) : null };
            Conclude(await LearnGate.RunAsync(new(GateInput, request.Source()) { OnBranch = Branch || request.IsProposal }, this.Cancellation()));
        });

    private void Conclude(LearnResult result)
    {
        Conclusion.Of(this, result.Report);
        if (result.Branch.Length > 0)
        {
            var description = this.Writable(FactoryDirectory / "learn" / $"{result.Name}.md");
            AtomicFile.Write(description, result.Description);
            this.Say($"The branch {result.Branch} holds it; {description} describes it for a pull request.");
        }

        this.Say(result.Commit is null ? "The lesson was learned before; nothing is to do." : $"Learned in commit {result.Commit}.");
    }
}
