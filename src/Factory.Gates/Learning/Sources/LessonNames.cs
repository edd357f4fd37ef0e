using System.Text.RegularExpressions;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Sources;

/// <summary>What a user says about a lesson that a source writes; what is empty, the source finds.</summary>
/// <param name="Id">The id of its rule.</param>
/// <param name="Title">What went wrong, in a line.</param>
/// <param name="Class">The kind of mistake.</param>
public sealed record LessonNames(string Id = "", string Title = "", string Class = "")
{
    private const int LongestTitle = 200;

    private static readonly Regex Slug = new(@"\A[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?\z", RegexOptions.NonBacktracking);

    /// <summary>The ids are names of files and keys, the title is one line.</summary>
    /// <exception cref="InvalidInputException">Names every part that is none of that.</exception>
    public void Require()
    {
        var problems = new Problems();
        RequireSlug(problems, "--id", Id);
        RequireSlug(problems, "--class", Class);
        if (Title.Length > LongestTitle || Title.Any(char.IsControl))
        {
            problems.Add("--title", $"it is longer than {LongestTitle} letters, or more than one line", "Say in one line what went wrong");
        }

        problems.ThrowIfAny();
    }

    private static void RequireSlug(Problems problems, string where, string given)
    {
        if (given.Length > 0 && !Slug.IsMatch(given))
        {
            problems.Add(where, $"'{QuotedText.Line(given, 80)}' is no name of up to 64 small letters, digits and dashes", "Write one such as no-sync-wait");
        }
    }
}
