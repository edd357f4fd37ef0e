using System.Globalization;
using Factory.Gates.Envelope;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Rules;
using Factory.Git;
using Factory.Model.Policy;

namespace Factory.Gates.Learning.Sources.Fixes;

/// <summary>The rules and lessons that a repository has, and the names that are left.</summary>
internal sealed class TakenNames
{
    private readonly HashSet<string> ids;
    private readonly IReadOnlyList<KeptLesson> lessons;

    private TakenNames(FactoryPolicy policy, IReadOnlyList<TestedRule> rules, IReadOnlyList<KeptLesson> lessons)
    {
        Policy = policy;
        this.lessons = lessons;
        ids = EnforcedRules.With(rules, policy.Packs).Select(tested => tested.Rule.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The policy of the working tree.</summary>
    public FactoryPolicy Policy { get; }

    /// <summary>Reads them from the working tree.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">Names every mistake in rules and lessons.</exception>
    public static async Task<TakenNames> ReadAsync(Repository repository, CancellationToken cancellation)
    {
        var tree = repository.WorkingTree;
        var policy = await tree.ReadAsync(PolicyFile.RelativePath, cancellation) is { } text ? PolicyFile.Parse(text) : FactoryPolicy.Default;
        return new(policy, await RuleFolder.ReadAsync(tree, cancellation), await LessonFolder.ReadAsync(tree, cancellation));
    }

    /// <summary>The lesson that an incident led to before; null where it led to none, or not to the one that is asked for.</summary>
    public KeptLesson? Learned(string incident, string id) =>
        lessons.FirstOrDefault(kept => kept.Lesson.Incident == incident && (id.Length == 0 || kept.Lesson.Name == id));

    /// <summary>The name, or the next that is free; from now on it is taken.</summary>
    public string Take(string id)
    {
        var free = id;
        for (var number = 2; !ids.Add(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return free;
    }

    /// <summary>Where a lesson will lie: what messages call it, or another path where one of the same day and title is there.</summary>
    public string Place(Lesson lesson, string source)
    {
        var path = LessonPath.Of(lesson, source);
        return lessons.Any(kept => kept.Path == path) ? $"{path[..^".md".Length]}-{lesson.Name}.md" : source;
    }
}
