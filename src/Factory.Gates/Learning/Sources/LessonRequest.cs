using Factory.Model.Faults;

namespace Factory.Gates.Learning.Sources;

/// <summary>What Learn is asked to learn from; what is empty was not given.</summary>
public sealed record LessonRequest
{
    /// <summary>The file of a lesson.</summary>
    public string Lesson { get; init; } = "";

    /// <summary>The commits of a fix, parted by commas.</summary>
    public string Fix { get; init; } = "";

    /// <summary>The fingerprint of a finding, or the beginning of it.</summary>
    public string Finding { get; init; } = "";

    /// <summary>The file with the comments of a review.</summary>
    public string Review { get; init; } = "";

    /// <summary>The commit at which a rule was silent.</summary>
    public string Missed { get; init; } = "";

    /// <summary>The id of that rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Whether the history is asked what to learn from.</summary>
    public bool Mine { get; init; }

    /// <summary>What the user says about a lesson that is written for them.</summary>
    public LessonNames Names { get; init; } = new();

    /// <summary>Where reports lie, and where a lesson is begun that a person has to finish.</summary>
    public (string Reports, string Drafts) Folders { get; init; } = ("", "");

    /// <summary>Chooses one of several candidates; null to take the first that is admitted.</summary>
    public CandidateChoice? Choice { get; init; }

    /// <summary>Is told what teaches nothing, and why.</summary>
    public Action<string> Note { get; init; } = _ => { };

    /// <summary>Whether nobody wrote or chose the lesson, so that it is only proposed, on a branch of its own.</summary>
    public bool IsProposal => Lesson.Length == 0 && Choice is null;

    private IReadOnlyList<(string Option, string Given)> Given =>
    [
        ("--lesson FILE", Lesson), ("--fix COMMIT", Fix), ("--finding FINGERPRINT", Finding), ("--review FILE", Review), ("--missed COMMIT --rule ID", Missed),
    ];

    private IEnumerable<string> Asked => Given.Where(source => source.Given.Length > 0).Select(source => source.Option).Concat(Mine ? ["--mine"] : []);

    /// <summary>One thing is asked, and nothing is said that it has no use for.</summary>
    /// <exception cref="InvalidInputException">Names every mistake.</exception>
    public void Require()
    {
        var problems = new Problems();
        var given = Asked.ToList();
        if (given.Count != 1)
        {
            problems.Add(
                "Learn",
                given.Count == 0 ? "nothing is given to learn from" : $"more than one thing is given to learn from: {string.Join(", ", given)}",
                $"Give one of {string.Join(", ", Given.Select(source => source.Option))}; or --mine, which proposes what to learn");
        }

        if (Lesson.Length + Missed.Length > 0 && Names != new LessonNames())
        {
            problems.Add("Learn", "--id, --title and --class are about a lesson that is written for you", "Leave them out");
        }

        if (Missed.Length > 0 != Rule.Length > 0)
        {
            problems.Add("Learn", "--missed and --rule belong together", "Give the commit and the rule that was silent there, or neither");
        }

        problems.ThrowIfAny();
    }

    /// <summary>The source that was given.</summary>
    /// <exception cref="InvalidInputException">There is none or more than one, or something is said that it has no use for.</exception>
    public ILessonSource Source()
    {
        Require();
        Names.Require();
        ILessonSource source = this switch
        {
            { Fix.Length: > 0 } => new FixSource(Fix, Names),
            { Finding.Length: > 0 } => new FindingSource(Finding, Folders, Names),
            { Review.Length: > 0 } => new ReviewSource(Review, Names, Note),
            _ => new FileSource(Lesson),
        };
        return Choice is null ? source : new ChosenSource(source, Choice);
    }
}
