using Factory.Gates.Learning.Rules;
using Factory.Model.Faults;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Lessons;

/// <summary>The rule of a lesson before it is admitted, with the files that would hold it.</summary>
/// <param name="Rule">The rule, with the test that proves it.</param>
/// <param name="LessonPath">Where the lesson will lie.</param>
/// <param name="Files">What would be written: the rule, its test and the lesson, by path.</param>
public sealed record RuleDraft(TestedRule Rule, string LessonPath, IReadOnlyDictionary<string, string> Files)
{
    private const int LongestSlug = 60;

    /// <summary>Makes the rule that a lesson describes.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="path">Where its file lies, as messages name it and relative to the root where it lies within.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidInputException">Names every mistake in the rule, at its place in the lesson.</exception>
    public static RuleDraft Of(Lesson lesson, string path, CancellationToken cancellation)
    {
        var lessonPath = PathOf(lesson, path);
        var rulePath = $"{RuleFolder.RelativePath}/{lesson.Rule.Id}.yml";
        var ruleText = RuleYaml.Of(lesson, lessonPath);
        var rule = Parse(lesson.Rule, path, (rulePath, ruleText));
        var testPath = $"{RuleFolder.RelativePath}/{lesson.Rule.Id}.{(IsCSharp(lesson) ? "cs" : "txt")}";
        var testText = ExampleFile.Of(rule, lesson, IsCSharp(lesson) ? "//" : "#", cancellation);
        return new(
            new(rule, testPath, testText),
            lessonPath,
            new SortedDictionary<string, string>(StringComparer.Ordinal) { [rulePath] = ruleText, [testPath] = testText, [lessonPath] = lesson.Text });
    }

    private static bool IsCSharp(Lesson lesson) => (lesson.Bad ?? lesson.Good)?.IsCSharp == true;

    private static Rule Parse(LessonRule rule, string path, (string Path, string Text) file)
    {
        try
        {
            return RuleFile.Parse(file.Path, file.Text).Single();
        }
        catch (InvalidInputException mistakes)
        {
            throw new InvalidInputException([.. mistakes.Problems.Select(problem => problem with { Where = $"{path}:{rule.Line}:{rule.Column}" })]);
        }
    }

    /// <summary>A lesson that lies where lessons belong stays there.</summary>
    private static string PathOf(Lesson lesson, string path)
    {
        if (path.StartsWith($"{RuleFolder.LessonPath}/", StringComparison.Ordinal))
        {
            return path;
        }

        var letters = lesson.Title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').Take(LongestSlug);
        var slug = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return $"{RuleFolder.LessonPath}/{lesson.Date:yyyy-MM-dd}-{(slug.Length > 0 ? slug : lesson.Rule.Id)}.md";
    }
}
