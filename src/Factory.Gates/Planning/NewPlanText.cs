using Factory.Gates.Envelope.Yaml;
using Factory.Gates.PlanReview;
using Factory.Gates.Similarity;

namespace Factory.Gates.Planning;

/// <summary>The text of a plan that was just begun.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Envelope">The digest of the envelope that it is written against.</param>
internal sealed record NewPlanText(int Id, PlanTitle Title, string Envelope)
{
    private const string TitleLine = "title: ";
    private const string StatusLine = "status: ";

    /// <summary>The work that is close to it, the closest first.</summary>
    public IReadOnlyList<SimilarWork> Similar { get; init; } = [];

    /// <summary>What is still to be answered, one line each.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>The template with what is known, then what was found. What is similar is a comment: named by nobody, it is not cited.</summary>
    public override string ToString()
    {
        var lines = PlanTemplate.For(Id).TrimEnd('\n').Split('\n').SelectMany(Filled);
        return string.Join('\n', [.. lines, .. SimilarLines(), .. QuestionLines(), ""]);
    }

    /// <summary>A title is quoted as in JSON, which is YAML.</summary>
    private IEnumerable<string> Filled(string line) => line switch
    {
        _ when line.StartsWith(TitleLine, StringComparison.Ordinal) => [$"{TitleLine}{DoubleQuoted.Of(Title.Text)}"],
        _ when line.StartsWith(StatusLine, StringComparison.Ordinal) => [line, $"envelope: \"{Envelope}\""],
        _ => [line],
    };

    private IEnumerable<string> SimilarLines() => Similar.Count == 0
        ? []
        :
        [
            "",
            "<!-- Similar work. Read it; cite what this plan builds on in the front matter, then remove this comment:",
            $"uses: [{string.Join(", ", Similar.Select(work => Inert(work.Text.Name)))}]",
            .. Similar.Select(work => Inert($"- {work.ShownScore} {work.Text.Name}, {work.Text.Path}: {work.ShownWordList}")),
            "-->",
        ];

    private IEnumerable<string> QuestionLines() =>
        ["", "## Open questions", "", "Answer each where it says and remove its line; this section goes with the last.", "", .. Questions.Select(question => $"- {Inert(question)}")];

    /// <summary>Names of files come from anyone: they end no line and no comment.</summary>
    private static string Inert(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Replace("-->", "- ->", StringComparison.Ordinal);
}
