using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Proving;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Git.History;
using Factory.Model.Reports;
using Factory.Patterns.Generalising;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Strengthening;

/// <summary>Asks of a widened rule what is asked of a new one, and commits it where it holds.</summary>
internal sealed class WideningTrial(Repository repository, (IReadOnlyList<TestedRule> Known, TestedRule Tested) rules, HistoryCommit missed, WideningTrialInput input)
{
    private readonly ProofReader proofs = new(repository, input.Policy, new(repository.WorkingTree));

    /// <summary>The commit, or why the widening does not hold.</summary>
    public async Task<(LearnResult? Result, string Why)> RunAsync(Widening widening, MissedLines lines, CancellationToken cancellation)
    {
        var old = rules.Tested;
        var rule = RuleFile.Parse(old.Rule.Location.Path, widening.RuleText).Single(rule => rule.Id == old.Rule.Id);
        if (old.TestPath.Length == 0 || MissedExample.Added(old.TestText, rule, lines, cancellation) is not { } test)
        {
            return (null, old.TestPath.Length == 0 ? "the rule has no test file" : "no short example shows what it missed");
        }

        var admission = await AdmissionAsync(new(rule, old.TestPath, test), widening, cancellation);
        IReadOnlyList<CheckOutcome> outcomes =
            [LessonIsCommittedAlone.Ask(admission), RuleExamplesHold.Ask([.. rules.Known.Select(known => known == old ? admission.Draft.Rule! : known)], cancellation)];
        if (outcomes.All(outcome => outcome.State != CheckState.Failed))
        {
            var proof = await proofs.ReadAsync(admission, cancellation);
            admission = admission with { Proof = proof };
            outcomes = [.. outcomes, RepositoryIsClean.Ask(admission, proof), HistoryAgrees.Ask(admission, proof), RuleIsFast.Ask(admission, proof)];
        }

        var report = GateReport.Of(new(LearnGate.Name, input.Change.Base.Commit, input.Change.Head, "HEAD", input.Change.Files.Count), outcomes) with
        {
            Figures = [new("Rule", rule.Id), new("Widened", widening.What)],
        };
        return report.Verdict == Verdict.Blocked
            ? (null, report.Findings.First(finding => finding.Severity == Severity.Error).Message)
            : (await new LearnCommit(repository, admission).MakeAsync(report, input.Change.Base.Commit, cancellation), "");
    }

    private async Task<Admission> AdmissionAsync(TestedRule widened, Widening widening, CancellationToken cancellation)
    {
        var rule = widened.Rule;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { [rule.Location.Path] = widening.RuleText, [widened.TestPath] = widened.TestText };
        var lesson = new Lesson(default, $"commit {missed.Id}", rule.About("class"), new(rule.Id, rule.Message, rule.Location.Line, rule.Location.Column), "")
        {
            Title = "strengthened",
            Story = $"The rule was silent, and {widening.What}.",
        };
        return new(lesson, rule.Location.Path, new(widened, rule.About("lesson"), files), rules.Known)
        {
            Branch = await repository.BranchAsync(cancellation),
            OnBranch = input.OnBranch,
            Unfinished = [.. input.Change.Files.Select(file => file.Path)],
            Missed = missed.Id,
        };
    }
}
