using Factory.Model.Faults;

namespace Factory.Gates.Learning.Sources;

/// <summary>What Learn is asked to learn from; what is empty was not given.</summary>
public sealed record LessonRequest
{
    /// <summary>The file of a lesson.</summary>
    public string Lesson { get; init; } = "";

    /// <summary>The commits of a fix, parted by commas.</summary>
    public string Fix { get; init; } = "";

    /// <summary>What the user says about a lesson that is written for them.</summary>
    public LessonNames Names { get; init; } = new();

    /// <summary>Chooses one of several candidates; null to take the first that is admitted.</summary>
    public CandidateChoice? Choice { get; init; }

    /// <summary>Whether nobody wrote or chose the lesson, so that it is only proposed, on a branch of its own.</summary>
    public bool IsProposal => Lesson.Length == 0 && Choice is null;

    /// <summary>The one source that was given.</summary>
    /// <exception cref="InvalidInputException">There is none or more than one, or something is said that it has no use for.</exception>
    public ILessonSource Source()
    {
        (string Option, string Given, Func<ILessonSource> Make)[] sources =
        [
            ("--lesson FILE", Lesson, () => new FileSource(Lesson)),
            ("--fix COMMIT", Fix, () => new FixSource(Fix, Names)),
        ];
        var all = string.Join(", ", sources.Select(source => source.Option));
        var given = sources.Where(source => source.Given.Length > 0).ToList();
        if (given.Count != 1)
        {
            throw new InvalidInputException(
                "Learn", given.Count == 0 ? "nothing is given to learn from" : $"{string.Join(" and ", given.Select(source => source.Option))} are given", $"Give one of {all}");
        }

        if (Lesson.Length > 0 && Names != new LessonNames())
        {
            throw new InvalidInputException("--lesson", "its file says id, title and class itself", "Change them there, and leave out --id, --title and --class");
        }

        Names.Require();
        return Choice is null ? given[0].Make() : new ChosenSource(given[0].Make(), Choice);
    }
}
