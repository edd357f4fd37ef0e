using Factory.Gates.Learning.Rules;
using Factory.Git.Files;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Reads the lessons of a repository, <c>.factory/lessons/</c>.</summary>
public static class LessonFolder
{
    /// <summary>All lessons, by path; a page README.md may explain the folder.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in every lesson.</exception>
    public static async Task<IReadOnlyList<KeptLesson>> ReadAsync(IFileTree tree, CancellationToken cancellation)
    {
        var problems = new Problems();
        var lessons = new List<KeptLesson>();
        foreach (var path in (await tree.ListAsync(RuleFolder.LessonPath, cancellation)).Where(Holds))
        {
            try
            {
                lessons.Add(new(path, LessonFile.Parse(await tree.ReadAsync(path, cancellation) ?? "", path)));
            }
            catch (InvalidInputException mistakes)
            {
                problems.Add(mistakes.Problems);
            }
        }

        problems.ThrowIfAny();
        return lessons;
    }

    private static bool Holds(string path) =>
        path.StartsWith($"{RuleFolder.LessonPath}/", StringComparison.Ordinal)
        && path.EndsWith(".md", StringComparison.Ordinal)
        && path != $"{RuleFolder.LessonPath}/README.md";
}
