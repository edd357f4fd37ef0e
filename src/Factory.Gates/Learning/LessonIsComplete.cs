using Factory.Gates.Learning.Rules;
using Factory.Gates.PlanReview;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>FAC0701: the lesson tells and shows what happened, and brings a rule that is not there yet.</summary>
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
        admission.IsLearned ? [Learned(admission)] : [.. Missing(admission), .. Placeholder(admission), .. Taken(admission)]);

    private static IEnumerable<Finding> Missing(Admission admission)
    {
        var lesson = admission.Lesson;
        (bool IsThere, string What, string Fix)[] parts =
        [
            (lesson.Title.Length > 0, "title", "Start the text with a heading: # What went wrong"),
            (lesson.Story.Length > 0, "word about what happened", "Tell what happened, how it was found, and what it cost"),
            (lesson.Bad is not null, "bad example", "Add a section ## Bad with the mistake in a fenced block"),
            (lesson.Good is not null, "good example", "Add a section ## Good with the right way in a fenced block"),
        ];
        return from part in parts
               where !part.IsThere
               select Finding(part.What, $"The lesson has no {part.What}", part.Fix, new(admission.Path));
    }

    private static IEnumerable<Finding> Placeholder(Admission admission) =>
        from placeholder in Placeholders.In(admission.Lesson.Text.ReplaceLineEndings("\n"))
        select Finding(
            $"placeholder {placeholder.Text}",
            $"'{placeholder.Text}' stands where a fact belongs",
            "Write what is meant",
            new(admission.Path, placeholder.Line, placeholder.Column));

    private static IEnumerable<Finding> Taken(Admission admission)
    {
        var rule = admission.Draft.Rule.Rule;
        var place = new SourceLocation(admission.Path, admission.Lesson.Rule.Line, admission.Lesson.Rule.Column);
        foreach (var known in admission.Known.Select(known => known.Rule))
        {
            if (known.Id.Equals(rule.Id, StringComparison.OrdinalIgnoreCase))
            {
                yield return Finding("id", $"The rule id '{rule.Id}' is taken, in {known.Location.Path}", "Choose another id, or edit that rule", place);
            }
            else if (known.Expressions.SequenceEqual(rule.Expressions))
            {
                yield return Finding("pattern", $"The rule '{known.Id}' in {known.Location.Path} has the same pattern", "Add the lesson to that rule instead", place);
            }
        }

        foreach (var path in admission.Present.Where(file => admission.Draft.Files[file.Key] != file.Value).Select(file => file.Key))
        {
            yield return Finding($"file {path}", $"There is another file {path} already", "Give the lesson another title or the rule another id", place);
        }
    }

    private static Finding Learned(Admission admission) => new(
        Info.Id,
        Severity.Note,
        "learned",
        $"The rule '{admission.Lesson.Rule.Id}' was learned before, just as this lesson says; there is nothing to do",
        "Nothing to do",
        new($"{RuleFolder.RelativePath}/{admission.Lesson.Rule.Id}.yml"));

    private static Finding Finding(string subject, string message, string fix, SourceLocation location) =>
        new(Info.Id, Info.Severity, subject, message, fix, location);
}
