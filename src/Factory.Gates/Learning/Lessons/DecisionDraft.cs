using System.Globalization;
using Factory.Gates.Envelope;
using Factory.Gates.Learning.Rules;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Lessons;

/// <summary>The decision that stands for a lesson which no check can express.</summary>
internal static class DecisionDraft
{
    /// <summary>The lesson and its decision, with the next free number or the one that it has already.</summary>
    /// <param name="candidate">The lesson, and where its file lies.</param>
    /// <param name="decisions">The decisions that there are, by path.</param>
    /// <param name="highest">The highest number that is taken anywhere.</param>
    public static RuleDraft Of((Lesson Lesson, NoCheck Said, string Path) candidate, IReadOnlyDictionary<string, string> decisions, int highest)
    {
        var lessonPath = LessonPath.Of(candidate.Lesson, candidate.Path);
        var number = decisions.Where(known => known.Value == Text(candidate, lessonPath, NumberedFolder.NumberOf(known.Key)))
            .Select(known => NumberedFolder.NumberOf(known.Key)).FirstOrDefault(highest + 1);
        if (number > NumberedFolder.LargestId)
        {
            throw new InvalidInputException(DecisionFolder.RelativePath, $"the number {highest} leaves none for another decision", "Give that decision a smaller number");
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{number:0000}-{LessonPath.Slug(candidate.Lesson.Title, "lesson")}");
        return new(null, lessonPath, new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{DecisionFolder.RelativePath}/{name}.md"] = Text(candidate, lessonPath, number),
            [lessonPath] = candidate.Lesson.Text,
        })
        {
            Decision = name,
        };
    }

    private static string Text((Lesson Lesson, NoCheck Said, string Path) candidate, string lessonPath, int number) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        id: {number}
        status: accepted
        date: {candidate.Lesson.Date:yyyy-MM-dd}
        owner: {YamlCopy.SingleQuoted(candidate.Said.Owner)}
        advice: true
        review: {candidate.Said.Review:yyyy-MM-dd}
        ---
        # {candidate.Lesson.Title}

        ## Context and Problem Statement

        A mistake happened ({candidate.Lesson.Incident}): [the lesson](../{lessonPath[(lessonPath.IndexOf('/', StringComparison.Ordinal) + 1)..]}) tells it. Which check keeps it from happening again?

        ## Considered Options

        1. A rule in {RuleFolder.RelativePath}
        2. No check, and a day on which that is asked again

        ## Decision Outcome

        {candidate.Said.Reason.TrimEnd('.')}. So no check expresses the lesson, and it is read again on {candidate.Said.Review:yyyy-MM-dd}.

        """).ReplaceLineEndings("\n");
}
