using Factory.Gates.Envelope;
using Factory.Gates.Judging;
using Factory.Git;
using Factory.Model.Faults;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>Turns a lesson into a rule: admits it, commits it alone, and from then on BuildReview enforces it.</summary>
public static class LearnGate
{
    /// <summary>The gate's name, as its target is called.</summary>
    public const string Name = "Learn";

    /// <summary>
    /// Admits the first candidate that holds, and commits its rule, examples and lesson. What is not admitted leaves no trace; what a killed
    /// run left half done is taken back first.
    /// </summary>
    /// <exception cref="InvalidInputException">The lesson, a rule or the repository is unusable.</exception>
    /// <exception cref="BlockedException">With the rule, the rendered context is larger than the policy allows.</exception>
    public static async Task<LearnResult> RunAsync(LearnInput input, CancellationToken cancellation)
    {
        var repository = await Repository.OpenAsync(input.Gate.Root, input.Gate.Run, cancellation);
        await repository.RecoverAsync(cancellation);
        var head = await repository.FindBaseAsync(new("HEAD", "", input.Gate.Environment), cancellation);
        var change = await repository.ChangeSinceAsync(head, cancellation);
        var policy = await repository.WorkingTree.ReadAsync(PolicyFile.RelativePath, cancellation) is { } text ? PolicyFile.Parse(text) : FactoryPolicy.Default;
        var onBranch = input.OnBranch || CiServer.Runs(input.Gate.Environment);
        var reader = new AdmissionReader(repository, change, policy) { OnBranch = onBranch, Today = input.Gate.Today };
        var candidates = await input.Source.CandidatesAsync(repository, cancellation);
        var (admission, judged) = await new CandidateTrial(reader, change).RunAsync(candidates, cancellation);

        var report = await Excerpts.AddAsync(judged, repository.WorkingTree, cancellation);
        return report.Verdict == Verdict.Blocked || admission.IsLearned
            ? new(report, null) { Lesson = admission.Lesson }
            : await new LearnCommit(repository, admission).MakeAsync(report, change.Base.Commit, cancellation);
    }
}
