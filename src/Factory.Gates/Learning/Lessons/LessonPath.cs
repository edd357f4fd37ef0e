using System.Globalization;
using Factory.Gates.Learning.Rules;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Where a lesson lies once it is learned.</summary>
internal static class LessonPath
{
    private const int LongestSlug = 60;

    /// <summary>A lesson that lies where lessons belong stays there.</summary>
    public static string Of(Lesson lesson, string path) => path.StartsWith($"{RuleFolder.LessonPath}/", StringComparison.Ordinal)
        ? path
        : string.Create(CultureInfo.InvariantCulture, $"{RuleFolder.LessonPath}/{lesson.Date:yyyy-MM-dd}-{Slug(lesson.Title, lesson.Name)}.md");

    /// <summary>A title as a part of a file's name.</summary>
    public static string Slug(string title, string otherwise)
    {
        var letters = title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').Take(LongestSlug);
        var slug = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > 0 ? slug : otherwise;
    }
}
