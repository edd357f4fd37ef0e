using Factory.Components.Hosts;
using Factory.Gates.Learning;
using Factory.Gates.Learning.Sources;

namespace Factory.Components;

/// <summary>Adds <see cref="Learn"/> to a build: a mistake becomes a rule that BuildReview enforces from then on.</summary>
public interface ILearn : IHasMining
{
    /// <summary>The lesson to learn.</summary>
    [Parameter("Markdown file that says what happened, and the rule with a bad and a good example"), OnRequest]
    string Lesson => TryGetValue(() => Lesson) ?? "";

    /// <summary>Proves the lesson's rule on its own examples and on the repository, and commits rule, examples and lesson.</summary>
    Target Learn => _ => _
        .Description("Turns a lesson into a proven rule, and commits it: --lesson FILE; or proposes what to learn: --mine [--days N] [--commits N]")
        .Requires(() => Mine || Lesson.Length > 0)
        .Executes(async () =>
        {
            if (Mine)
            {
                await MineAsync();
                return;
            }

            var result = await LearnGate.RunAsync(new(GateInput, new FileSource(Lesson)), this.Cancellation());
            Conclusion.Of(this, result.Report);
            this.Say(result.Commit is null ? "The lesson was learned before; nothing is to do." : $"Learned in commit {result.Commit}.");
        });
}
