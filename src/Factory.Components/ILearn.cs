using Factory.Components.Hosts;
using Factory.Gates.Learning;
using Factory.Gates.Learning.Sources;
using Factory.Platform.Files;

namespace Factory.Components;

/// <summary>Adds <see cref="Learn"/> to a build: a mistake becomes a rule that BuildReview enforces from then on.</summary>
public interface ILearn : IHasFactory
{
    /// <summary>The lesson to learn.</summary>
    [Parameter("Markdown file that says what happened, and the rule with a bad and a good example"), OnRequest]
    string Lesson => TryGetValue(() => Lesson) ?? "";

    /// <summary>Whether the commit goes to a branch of its own.</summary>
    [Parameter("Commits to a branch factory/learn/ID and leaves tree and index alone, as it always does on a CI server"), OnRequest]
    bool Branch => TryGetValue<bool?>(() => Branch) ?? false;

    /// <summary>Proves the lesson's rule on its own examples, on the repository and on its history, and commits rule, examples and lesson.</summary>
    Target Learn => _ => _
        .Description("Turns a lesson into a proven rule, and commits it: --lesson FILE [--branch]")
        .Requires(() => Lesson.Length > 0)
        .Executes(async () =>
        {
            var result = await LearnGate.RunAsync(new(GateInput, new FileSource(Lesson)) { OnBranch = Branch }, this.Cancellation());
            Conclusion.Of(this, result.Report);
            if (result.Branch.Length > 0)
            {
                var description = this.Writable(FactoryDirectory / "learn" / $"{result.Name}.md");
                AtomicFile.Write(description, result.Description);
                this.Say($"The branch {result.Branch} holds it; {description} describes it for a pull request.");
            }

            this.Say(result.Commit is null ? "The lesson was learned before; nothing is to do." : $"Learned in commit {result.Commit}.");
        });
}
