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
        var text = new NewLesson(mended.Date, mended.Incident, names.Class.Length > 0 ? names.Class : id, Title(), Story())
        {
            RuleId = id,
            Message = $"{What(candidate)}; do it as the good example of the lesson does",
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

    private string Story()
    {
        var said = QuotedText.Block(mended.Said);
        var story = string.Create(CultureInfo.InvariantCulture, $"The mistake was in the code until it was mended on {mended.Date:yyyy-MM-dd} ({mended.Source}).");
        story = mended.IsRevert ? $"{story}\nIt was reverted, and not mended, so the rule only watches until somebody trusts it." : story;
        return said.Length == 0 ? story : $"{story}\n{mended.Speaker}, as it stands there:\n\n{said}";
    }

    private string What(RuleCandidate candidate)
    {
        var what = $"{QuotedText.Code(candidate.What, LongestWhat)} ({mended.Source})";
        return candidate.What.Length > 0 && !IsPlaceholder(what) ? what : $"This is the mistake that was mended ({mended.Source})";
    }

    /// <summary>Whether words would be taken for a gap that somebody has to fill.</summary>
    private static bool IsPlaceholder(string line) => Placeholders.In($"---\nline: {line}\n---\n{line}\n").Any();
}
