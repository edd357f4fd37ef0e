using Factory.Gates.Learning.Sources.Fixes;
using Factory.Gates.Learning.Sources.Reviews;
using Factory.Git;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Learning.Sources;

/// <summary>Lessons from the comments of a review, exported as JSON: a suggestion is a fix, and so is the commit that changed the commented lines.</summary>
/// <param name="file">The file with the comments: a full path, or one relative to the root.</param>
/// <param name="names">What the user says about the lesson.</param>
/// <param name="note">Is told which comments teach nothing, and why.</param>
public sealed class ReviewSource(string file, LessonNames names, Action<string> note) : ILessonSource
{
    private const int MostCommits = 5_000;
    private const int MostLearnt = 50;

    /// <summary>The candidates of all comments, in their order.</summary>
    /// <exception cref="InvalidInputException">The file has no comments that can be read, or none that teaches anything.</exception>
    public async Task<IReadOnlyList<LessonCandidate>> CandidatesAsync(Repository repository, CancellationToken cancellation)
    {
        names.Require();
        var comments = ReviewFile.Parse(BoundedText.Read(Path.GetFullPath(Path.Combine(repository.Root, file))), file);
        var mending = new ReviewMending(repository, await repository.HistoryAsync("HEAD", MostCommits, cancellation));
        var taken = await TakenNames.ReadAsync(repository, cancellation);
        var learned = await LearnedComments.ReadAsync(repository, cancellation);
        var told = new ReviewNotes(note);
        var (found, before) = (new List<LessonCandidate>(), new List<LessonCandidate>());
        foreach (var comment in comments)
        {
            if (found.Count >= MostLearnt)
            {
                told.Later(comment);
                continue;
            }

            var (lessons, why) = await OfAsync(comment, (mending, learned), new(repository, names, taken), cancellation);
            var isNew = lessons.Any(lesson => lesson.Evidence.Count > 0);
            (isNew ? found : before).AddRange(lessons);
            told.Of(comment, isNew, why);
        }

        if (found.Count + before.Count == 0)
        {
            told.ThrowIfAny();
            throw new InvalidInputException(file, "no comment of it says anything", "Export the comments again");
        }

        return found.Count > 0 ? found : before;
    }

    /// <summary>What follows from a comment, or why nothing does.</summary>
    private async Task<(IReadOnlyList<LessonCandidate> Lessons, string Why)> OfAsync(
        ReviewComment comment, (ReviewMending Mending, LearnedComments Learned) known, MendedLessons lessons, CancellationToken cancellation)
    {
        try
        {
            var (mended, why) = await known.Mending.OfAsync(comment, cancellation);
            if (mended is not null && known.Learned.Find(mended.Incident, names.Id) is var (kept, where))
            {
                return ([new(kept.Lesson, kept.Path)], $"it was learned before, {where}");
            }

            return mended is null ? ([], why) : (await lessons.OfAsync(mended, cancellation), "");
        }
        catch (InvalidInputException nothing)
        {
            return ([], nothing.Problems[0].What);
        }
    }
}
