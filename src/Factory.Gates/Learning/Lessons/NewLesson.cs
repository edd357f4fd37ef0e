using System.Globalization;
using System.Text;

namespace Factory.Gates.Learning.Lessons;

/// <summary>A lesson that is written down by a source, not by a person: what its file says, and how.</summary>
/// <param name="Date">When it happened.</param>
/// <param name="Incident">What shows it, in one line: <c>commit 4f1c2d3</c>.</param>
/// <param name="Class">The kind of mistake.</param>
/// <param name="Title">What went wrong, in one line.</param>
/// <param name="Story">What happened, as Markdown without headings.</param>
public sealed record NewLesson(DateOnly Date, string Incident, string Class, string Title, string Story)
{
    /// <summary>The id of its rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>What is wrong with a match, and what is right.</summary>
    public required string Message { get; init; }

    /// <summary>What the rule matches: YAML of Semgrep's keys, starting in the first column.</summary>
    public required string Formula { get; init; }

    /// <summary>The mistake.</summary>
    public required string Bad { get; init; }

    /// <summary>The right way.</summary>
    public required string Good { get; init; }

    /// <summary>What stands behind the fences of the examples.</summary>
    public string Language { get; init; } = "csharp";

    /// <summary>Globs of the files that the rule is about; none means all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The stage, where the evidence is not to decide; empty where it is.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Who answers for it; may be empty.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The whole file, which <see cref="LessonFile.Parse"/> reads.</summary>
    public override string ToString()
    {
        var text = new StringBuilder()
            .Append("---\n")
            .Append(CultureInfo.InvariantCulture, $"date: {Date:yyyy-MM-dd}\n");
        Line(text, "incident", Incident);
        Line(text, "class", Class);
        Line(text, "stage", Stage);
        Line(text, "owner", Owner);
        text.Append("rule:\n");
        Line(text, "  id", RuleId);
        Line(text, "  message", Message);
        foreach (var line in Formula.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            text.Append(line.Length == 0 ? "" : "  ").Append(line).Append('\n');
        }

        if (Include.Count > 0)
        {
            text.Append("  paths: { include: [").AppendJoin(", ", Include.Select(YamlCopy.SingleQuoted)).Append("] }\n");
        }

        text.Append("---\n# ").Append(OneLine(Title)).Append("\n\n").Append(Story.ReplaceLineEndings("\n").Trim('\n')).Append('\n');
        Example(text, "Bad", Bad);
        Example(text, "Good", Good);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string key, string value)
    {
        if (value.Length > 0)
        {
            text.Append(key).Append(": ").Append(YamlCopy.SingleQuoted(OneLine(value))).Append('\n');
        }
    }

    private static string OneLine(string value) => string.Concat(value.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();

    private void Example(StringBuilder text, string heading, string code)
    {
        var body = code.ReplaceLineEndings("\n").Trim('\n');
        text.Append("\n## ").Append(heading).Append("\n\n").Append(MarkdownFence.Around(body, Language)).Append('\n');
    }
}
