using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Reads a lesson: front matter that says what happened and which rule follows, and a body that tells and shows it.</summary>
public static class LessonFile
{
    /// <summary>A lesson has no more characters than this.</summary>
    public const int Longest = 256 * 1024;

    /// <summary>The lesson that a file holds; what may still be missing in its body is asked by FAC0701.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the front matter with its line and column.</exception>
    public static Lesson Parse(string text, string path)
    {
        var mistakes = new YamlMistakes(path);
        var unified = text.ReplaceLineEndings("\n");
        var file = FrontMatter.Read(unified, mistakes);
        var fields = YamlFields.Open(file.Yaml, mistakes, "incident", "class", "date", "rule", Lesson.NoCheckName, "stage", "why", "owner");
        var lesson = fields is null ? null : Read(fields, text);
        mistakes.ThrowIfAny();
        return lesson! with
        {
            Title = LessonBody.Title(file.Body),
            Story = LessonBody.Story(file.Body),
            StoryWithQuotations = LessonBody.StoryWithQuotations(file.Body),
            Bad = LessonBody.Example(file.Body, "Bad"),
            Good = LessonBody.Example(file.Body, "Good"),
        };
    }

    private static Lesson Read(YamlFields fields, string text)
    {
        _ = fields.NeededText("date");
        var owner = LessonLine.Optional(fields, "owner");
        if (fields.Find("rule") is not null == fields.Find(Lesson.NoCheckName) is not null)
        {
            NoteNeitherOrBoth(fields);
        }

        return new(fields.Day("date") ?? default, LessonLine.Needed(fields, "incident"), LessonLine.Needed(fields, "class"), LessonRuleReader.Read(fields), text)
        {
            NoCheck = NoCheck(fields, owner),
            Stage = fields.Word("stage", "observe", "warn", "block") ?? "",
            Why = LessonLine.Optional(fields, "why"),
            Owner = owner,
        };
    }

    private static void NoteNeitherOrBoth(YamlFields fields)
    {
        if (fields.Find("rule") is null)
        {
            fields.Note("rule", "the key 'rule' is missing", "Add rule: with id, message and a pattern below it, or no-check: where no check can express the lesson");
        }
        else
        {
            fields.Note(Lesson.NoCheckName, "a lesson has a rule, or a reason why no check can express it", $"Remove rule: or {Lesson.NoCheckName}:");
        }
    }

    private static NoCheck? NoCheck(YamlFields fields, string owner)
    {
        if (fields.Fields(Lesson.NoCheckName, "reason", "review", "owner") is not { } said)
        {
            return null;
        }

        said.Need("review");
        var own = LessonLine.Optional(said, "owner");
        if (own.Length + owner.Length == 0)
        {
            said.Note("owner", "nobody answers for it", "Add owner: with who looks at it again");
        }

        return new(LessonLine.Needed(said, "reason"), said.Day("review") ?? default, own.Length > 0 ? own : owner, said.Map.Line, said.Map.Column);
    }
}
