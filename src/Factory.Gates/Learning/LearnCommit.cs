using Factory.Gates.Context;
using Factory.Git;
using Factory.Git.Commits;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>The commit of a lesson: rule, test, lesson and the context that is rendered from them, and nothing else.</summary>
internal sealed class LearnCommit(Repository repository, Admission admission)
{
    /// <summary>Where branches of lessons lie.</summary>
    public const string BranchFolder = "factory/learn";

    /// <summary>Makes it on the branch that is checked out, or on one of its own.</summary>
    public async Task<LearnResult> MakeAsync(GateReport report, string head, CancellationToken cancellation)
    {
        var tree = admission.OnBranch ? repository.Tree(head) : repository.WorkingTree;
        var rendered = await RenderedFiles.WithAsync(repository, tree, admission.Draft.Files, cancellation);
        var commit = new FileCommit(
            LearnMessage.Of(admission),
            new SortedDictionary<string, string>(admission.Draft.Files.Concat(rendered).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal));
        return admission.OnBranch
            ? await OnBranchAsync(commit, report, cancellation)
            : Made(report, await repository.CommitFilesAsync(commit, cancellation));
    }

    private async Task<LearnResult> OnBranchAsync(FileCommit commit, GateReport report, CancellationToken cancellation)
    {
        var name = admission.Draft.Rule?.Rule.Id ?? admission.Draft.Decision;
        var branch = $"{BranchFolder}/{name}";
        var (id, isNew) = await repository.CommitToBranchAsync(commit, branch, cancellation);
        return (isNew ? Made(report, id) : new(report, null) { Lesson = admission.Lesson }) with
        {
            Branch = branch,
            Name = name,
            Description = PullRequestText.Of(admission, branch, commit.Files.Keys),
        };
    }

    private LearnResult Made(GateReport report, string commit) =>
        new(report with { Figures = [.. report.Figures, new("Commit", commit)] }, commit) { Lesson = admission.Lesson, Remarks = StageReason.Of(admission) };
}
