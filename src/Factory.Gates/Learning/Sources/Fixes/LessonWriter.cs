using System.Globalization;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.PlanReview;
using Factory.Patterns.Generalising;

namespace Factory.Gates.Learning.Sources.Fixes;

/// <summary>Writes lessons for what a mended mistake suggests. What others said stands in them as a quotation that means nothing.</summary>
internal sealed class LessonWriter(Mended mended, LessonNames names, TakenNames taken)
{
    private const int LongestTitle = 100;
    private const int LongestWhat = 200;

    /// <summary>The lesson of a candidate.</summary>
    public LessonCandidate Write(RuleCandidate candidate)
    {
        var id = names.Id.Length > 0 ? names.Id : taken.Take(PatternSlug.Of(candidate.Formula));
        var text = new NewLesson(mended.Date, mended.Incident, names.Class.Length > 0 ? names.Class : id, Title(), Story(candidate))
        {
            RuleId = id,
            Message = Message(candidate),
            Formula = candidate.Formula,
            Bad = candidate.Bad,
            Good = candidate.Good,
            Stage = mended.IsRevert ? "observe" : "",
        }.ToString();
        var lesson = LessonFile.Parse(text, mended.Source);
        return new(lesson, taken.Place(lesson, mended.Source));
    }

    private string Title()
    {
        var said = QuotedText.Line(names.Title.Length > 0 ? names.Title : mended.Title, LongestTitle);
        return said.Any(char.IsLetterOrDigit) && !IsPlaceholder(said) ? said : $"What {mended.Source} mended";
    }

    private string Story(RuleCandidate candidate)
    {
        var said = QuotedText.Block(mended.Said);
        var story = string.Create(CultureInfo.InvariantCulture, $"The mistake was in the code until it was mended on {mended.Date:yyyy-MM-dd} ({mended.Source}).");
        story = mended.IsRevert ? $"{story}\nIt was reverted, and not mended, so the rule only watches until somebody trusts it." : story;
        story = candidate.Covered < candidate.Alike
            ? string.Create(CultureInfo.InvariantCulture, $"{story}\nThe rule covers {candidate.Covered} of {candidate.Alike} changed places; the others are written otherwise.")
            : story;
        return said.Length == 0 ? story : $"{story}\n{mended.Speaker}, as it stands there:\n\n{said}";
    }

    /// <summary>What to do, in the metavariables of the pattern; where that is not simple, what was done where the fix was.</summary>
    private string Message(RuleCandidate candidate)
    {
        var advice = QuotedText.Code(candidate.Advice, LongestWhat);
        if (advice.Length > 0 && !IsPlaceholder(advice))
        {
            return advice;
        }

        var file = candidate.Places.Count > 0 ? candidate.Places[0].Path : mended.Source;
        var what = QuotedText.Code($"As in {file}: {candidate.What}", LongestWhat);
        what = candidate.What.Length > 0 && !IsPlaceholder(what) ? what : $"This is the mistake that was mended ({mended.Source})";
        return $"{what}; do it as the good example of the lesson does";
    }

    /// <summary>Whether words would be taken for a gap that somebody has to fill.</summary>
    private static bool IsPlaceholder(string line) => Placeholders.In($"---\nline: {line}\n---\n{line}\n").Any();
}
