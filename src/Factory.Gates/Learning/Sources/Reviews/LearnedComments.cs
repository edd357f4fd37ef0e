using Factory.Gates.Learning.Lessons;
using Factory.Git;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Sources.Reviews;

/// <summary>The lessons that comments led to before: those of the working tree, and those that a branch of their own proposes.</summary>
internal sealed class LearnedComments
{
    private const string Branches = "refs/heads/";
    private const int MostBranches = 500;

    private readonly IReadOnlyList<(KeptLesson Kept, string Where)> lessons;

    private LearnedComments(IReadOnlyList<(KeptLesson, string)> lessons) => this.lessons = lessons;

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the lessons of the working tree.</exception>
    public static async Task<LearnedComments> ReadAsync(Repository repository, CancellationToken cancellation)
    {
        var lessons = (await LessonFolder.ReadAsync(repository.WorkingTree, cancellation)).Select(kept => (kept, kept.Path)).ToList();
        var folder = $"{Branches}{LearnCommit.BranchFolder}/";
        foreach (var branch in (await repository.ReferencesAsync(cancellation)).Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Take(MostBranches))
        {
            lessons.AddRange((await ProposedAsync(repository, branch, cancellation)).Select(kept => (kept, $"on the branch {branch[Branches.Length..]}")));
        }

        return new(lessons);
    }

    /// <summary>The lesson and where it is; null where the comment led to none, or not to the one that is asked for.</summary>
    public (KeptLesson Kept, string Where)? Find(string incident, string id) =>
        lessons.Where(one => Comment(one.Kept.Lesson.Incident) == Comment(incident) && (id.Length == 0 || one.Kept.Lesson.Name == id)).Select(one => ((KeptLesson, string)?)one).FirstOrDefault();

    /// <summary>What a branch holds may be anything, and is then no lesson that was learned.</summary>
    private static async Task<IReadOnlyList<KeptLesson>> ProposedAsync(Repository repository, string branch, CancellationToken cancellation)
    {
        try
        {
            return await LessonFolder.ReadAsync(repository.Tree(branch), cancellation);
        }
        catch (InvalidInputException)
        {
            return [];
        }
    }

    /// <summary>The incident without the commit, which may have come later.</summary>
    private static string Comment(string incident) =>
        incident.IndexOf($", {ReviewComment.NameStart}", StringComparison.Ordinal) is > 0 and var comma ? incident[(comma + 2)..] : incident;
}
