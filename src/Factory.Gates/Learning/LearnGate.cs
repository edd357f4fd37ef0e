using Factory.Gates.Judging;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Git.Changes;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>Turns a lesson into a rule: admits it, commits it alone, and from then on BuildReview enforces it.</summary>
public static class LearnGate
{
    /// <summary>The gate's name, as its target is called.</summary>
    public const string Name = "Learn";

    /// <summary>Admits the rule of a lesson and commits rule, examples and lesson. What is not admitted leaves no trace.</summary>
    /// <exception cref="InvalidInputException">The lesson, a rule or the repository is unusable.</exception>
    public static async Task<LearnResult> RunAsync(LearnInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Gate.Root, input.Gate.Run, cancellation);
        var head = await repository.FindBaseAsync(new("HEAD", "", input.Gate.Environment), cancellation);
        var change = await repository.ChangeSinceAsync(head, cancellation);
        var admission = await new AdmissionReader(repository).ReadAsync(input.Lesson, change, cancellation);

        var report = await Excerpts.AddAsync(Judge(admission, change, cancellation), repository.WorkingTree, cancellation);
        return report.Verdict == Verdict.Blocked || admission.IsLearned
            ? new(report, null)
            : await CommitAsync(repository, admission, report, cancellation);
    }

    private static GateReport Judge(Admission admission, ChangeSet change, CancellationToken cancellation)
    {
        IReadOnlyList<CheckOutcome> outcomes = admission.IsLearned
            ? [LessonIsComplete.Ask(admission)]
            :
            [
                LessonIsComplete.Ask(admission),
                RuleMatchesBadExample.Ask(admission, cancellation),
                RuleIsSilentOnGoodExample.Ask(admission, cancellation),
                RepositoryIsClean.Ask(admission, cancellation),
                LessonIsCommittedAlone.Ask(admission),
            ];
        return GateReport.Of(new(Name, change.Base.Commit, change.Head, "HEAD", change.Files.Count), outcomes.Append(Examples(admission, outcomes, cancellation))) with
        {
            Figures = [new("Rule", admission.Lesson.Rule.Id), new("Stage", admission.Lesson.Stage)],
        };
    }

    /// <summary>The new rule's test file is asked too, once its examples are right: a mark may itself match.</summary>
    private static CheckOutcome Examples(Admission admission, IEnumerable<CheckOutcome> outcomes, CancellationToken cancellation) =>
        RuleExamplesHold.Ask(
            admission.IsLearned || outcomes.Any(outcome => outcome.State != CheckState.Passed)
                ? admission.Known
                : [.. admission.Known, admission.Draft.Rule],
            cancellation);

    private static async Task<LearnResult> CommitAsync(Repository repository, Admission admission, GateReport report, CancellationToken cancellation)
    {
        var lesson = admission.Lesson;
        var message = $"""
            learn: {lesson.Rule.Id} {lesson.Title}

            Incident: {lesson.Incident}
            Lesson: {admission.Draft.LessonPath}
            Stage: {lesson.Stage}

            """.ReplaceLineEndings("\n");
        var commit = await repository.CommitFilesAsync(new(message, admission.Draft.Files), cancellation);
        return new(report with { Figures = [.. report.Figures, new("Commit", commit)] }, commit);
    }
}
