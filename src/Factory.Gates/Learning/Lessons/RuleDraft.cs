using Factory.Gates.Learning.Rules;
using Factory.Model.Faults;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Lessons;

/// <summary>What a lesson asks for before it is admitted, with the files that would hold it.</summary>
/// <param name="Rule">The rule, with the test that proves it; null where no check can express the lesson.</param>
/// <param name="Lesson">Where the lesson will lie.</param>
/// <param name="Files">What would be written: the rule, its test and the lesson, by path.</param>
public sealed record RuleDraft(TestedRule? Rule, string Lesson, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>The name of the decision that stands for the rule; empty where there is a rule.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Makes the rule that a lesson describes; where it names no stage, the rule blocks.</summary>
    /// <param name="lesson">A lesson that has a rule.</param>
    /// <param name="path">Where its file lies, as messages name it and relative to the root where it lies within.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="InvalidInputException">Names every mistake in the rule, at its place in the lesson.</exception>
    public static RuleDraft Of(Lesson lesson, string path, CancellationToken cancellation)
    {
        var wanted = lesson.Rule ?? throw new ArgumentException("the lesson has no rule", nameof(lesson));
        var lessonPath = LessonPath.Of(lesson, path);
        var rulePath = $"{RuleFolder.RelativePath}/{wanted.Id}.yml";
        var written = RuleYaml.Of(lesson with { Stage = lesson.Stage.Length > 0 ? lesson.Stage : "block" }, wanted, lessonPath);
        var ruleText = $"{written}";
        var rule = Parse(rulePath, ruleText, new(path, lesson.Text, written));
        var testPath = $"{RuleFolder.RelativePath}/{wanted.Id}.{(IsCSharp(lesson) ? "cs" : "txt")}";
        var testText = ExampleFile.Of(rule, lesson, IsCSharp(lesson) ? "//" : "#", cancellation);
        return new(
            new(rule, testPath, testText),
            lessonPath,
            new SortedDictionary<string, string>(StringComparer.Ordinal) { [rulePath] = ruleText, [testPath] = testText, [lessonPath] = lesson.Text });
    }

    private static bool IsCSharp(Lesson lesson) => (lesson.Bad ?? lesson.Good)?.IsCSharp == true;

    private static Rule Parse(string path, string text, LessonPlaces places)
    {
        try
        {
            return RuleFile.Parse(path, text).Single();
        }
        catch (InvalidInputException mistakes)
        {
            throw new InvalidInputException([.. mistakes.Problems.Select(places.Of)]);
        }
    }
}
