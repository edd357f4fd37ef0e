using Factory.Gates.Learning.Lessons;
using Factory.Gates.PlanReview;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>FAC0701: the lesson tells and shows what happened, and brings what is not there yet.</summary>
public static class LessonIsComplete
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0701",
        "The lesson is complete",
        Severity.Error,
        "A rule without its story can't be judged later, and is the first to be switched off.");

    /// <summary>A finding for each part that is missing or taken; a note where all of it was learned before.</summary>
    public static CheckOutcome Ask(Admission admission) => CheckOutcome.Looked(
        Info,
        1,
        admission.IsLearned ? [Learned(admission)] : [.. Missing(admission), .. Placeholder(admission), .. Dates(admission), .. Taken(admission)]);

    private static IEnumerable<Finding> Missing(Admission admission)
    {
        var lesson = admission.Lesson;
        (bool IsThere, string What, string Fix)[] parts =
        [
            (lesson.Title.Length > 0, "title", "Start the text with a heading: # What went wrong"),
            (lesson.Story.Length > 0, "word about what happened", "Tell what happened, how it was found, and what it cost"),
            (lesson.Rule is null || lesson.Bad is not null, "bad example", "Add a section ## Bad with the mistake in a fenced block"),
            (lesson.Rule is null || lesson.Good is not null, "good example", "Add a section ## Good with the right way in a fenced block"),
        ];
        return from part in parts
               where !part.IsThere
               select Finding(part.What, $"The lesson has no {part.What}", part.Fix, new(admission.Path));
    }

    private static IEnumerable<Finding> Placeholder(Admission admission) =>
        from placeholder in Placeholders.In(admission.Lesson.Text.ReplaceLineEndings("\n"))
        where !FormulaLines.Hold(admission.Lesson, placeholder.Line)
        select Finding(
            $"placeholder {placeholder.Text}",
            $"'{placeholder.Text}' stands where a fact belongs",
            "Write what is meant",
            new(admission.Path, placeholder.Line, placeholder.Column));

    /// <summary>A mistake happens before somebody looks at it again, and is not from the future; a day more is for other time zones.</summary>
    private static IEnumerable<Finding> Dates(Admission admission)
    {
        var date = admission.Lesson.Date;
        if (admission.Lesson.NoCheck is { } said && said.Review < date)
        {
            yield return Finding(
                "review", $"The lesson is looked at again on {said.Review:yyyy-MM-dd}, before it happened on {date:yyyy-MM-dd}", "Write a day to come", new(admission.Path, said.Line, said.Column));
        }

        if (date.DayNumber - 1 > admission.Today.DayNumber)
        {
            yield return Finding("date", $"The lesson's date {date:yyyy-MM-dd} is yet to come", "Write the day on which it happened", new(admission.Path));
        }
    }

    private static IEnumerable<Finding> Taken(Admission admission) =>
    [
        .. admission.Draft.Rule is null ? [] : TakenRule(admission),
        .. admission.Present.Where(file => admission.Draft.Files[file.Key] != file.Value).Select(file => Finding(
            $"file {file.Key}", $"There is another file {file.Key} already", "Give the lesson another title or the rule another id", Place(admission))),
    ];

    private static IEnumerable<Finding> TakenRule(Admission admission) =>
        from known in admission.Known.Select(known => known.Rule)
        where known.Id.Equals(admission.Rule.Id, StringComparison.OrdinalIgnoreCase)
        select Finding("id", $"The rule id '{admission.Rule.Id}' is taken, in {known.Location.Path}", "Choose another id, or edit that rule", Place(admission));

    private static SourceLocation Place(Admission admission) => admission.Lesson switch
    {
        { Rule: { } rule } => new(admission.Path, rule.Line, rule.Column),
        { NoCheck: { } said } => new(admission.Path, said.Line, said.Column),
        _ => new(admission.Path),
    };

    private static Finding Learned(Admission admission) => new(
        Info.Id,
        Severity.Note,
        "learned",
        $"{(admission.Draft.Rule is null ? $"The decision '{admission.Draft.Decision}'" : $"The rule '{admission.Rule.Id}'")} was learned before, {(admission.IsThere ? "just as this lesson says" : "and changed since")}; there is nothing to do",
        "Nothing to do",
        new(admission.Draft.Files.Keys.First(path => path != admission.Draft.Lesson)));

    private static Finding Finding(string subject, string message, string fix, SourceLocation location) =>
        new(Info.Id, Info.Severity, subject, message, fix, location);
}
