using Factory.Gates.Judging;
using Factory.Git;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>Turns a lesson into a rule: admits it, commits it alone, and from then on BuildReview enforces it.</summary>
public static class LearnGate
{
    /// <summary>The gate's name, as its target is called.</summary>
    public const string Name = "Learn";

    /// <summary>Admits the first candidate that holds, and commits its rule, examples and lesson. What is not admitted leaves no trace.</summary>
    /// <exception cref="InvalidInputException">The lesson, a rule or the repository is unusable.</exception>
    public static async Task<LearnResult> RunAsync(LearnInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Gate.Root, input.Gate.Run, cancellation);
        var head = await repository.FindBaseAsync(new("HEAD", "", input.Gate.Environment), cancellation);
        var change = await repository.ChangeSinceAsync(head, cancellation);
        var candidates = await input.Source.CandidatesAsync(repository, cancellation);
        var (admission, judged) = await new CandidateTrial(new(repository, change), change).RunAsync(candidates, cancellation);

        var report = await Excerpts.AddAsync(judged, repository.WorkingTree, cancellation);
        return report.Verdict == Verdict.Blocked || admission.IsLearned
            ? new(report, null) { Lesson = admission.Lesson }
            : await CommitAsync(repository, admission, report, cancellation);
    }

    private static async Task<LearnResult> CommitAsync(Repository repository, Admission admission, GateReport report, CancellationToken cancellation)
    {
        var commit = await repository.CommitFilesAsync(new(LearnMessage.Of(admission), admission.Draft.Files), cancellation);
        return new(report with { Figures = [.. report.Figures, new("Commit", commit)] }, commit) { Lesson = admission.Lesson };
    }
}
