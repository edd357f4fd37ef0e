using Factory.Model.Reports;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Scanning;

/// <summary>A match as it is kept and told: plain values, without the rule it comes from.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="Message">What is wrong.</param>
public sealed record ScanFinding(string RuleId, Severity Weight, string Message)
{
    /// <summary>The file, relative to the root, with <c>/</c>.</summary>
    public string Path { get; init; } = "";

    /// <summary>The line it starts in, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The column it starts in, from 1.</summary>
    public int Column { get; init; }

    /// <summary>The line of its last character.</summary>
    public int EndLine { get; init; }

    /// <summary>The column behind its last character.</summary>
    public int EndColumn { get; init; }

    /// <summary>Where it starts in the file with line ends as <c>\n</c>, in UTF-16 units from 0.</summary>
    public int Start { get; init; }

    /// <summary>What matched.</summary>
    public string Text { get; init; } = "";

    /// <summary>The documentation-comment id of what holds it; empty where nothing does.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>What would take the place of the text; null where the rule does not say.</summary>
    public string? Fix { get; init; }

    /// <summary>What the metavariables stand for.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metavariables { get; init; } = [];

    /// <summary>Why a comment at the match lets it stand: the reason that it gives, else the comment; empty where there is none.</summary>
    public string Suppression { get; init; } = "";

    /// <summary>One line for a person: <c>path:line:column: severity rule: message</c>.</summary>
    public override string ToString() =>
        $"{Path}:{Line}:{Column}: {Word} {RuleId}: {(Suppression.Length > 0 ? $"suppressed ({Suppression}): " : "")}{InOneLine(Message)}";

    /// <summary>What it weighs, as a word.</summary>
    public string Word => Weight switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    /// <summary>Most messages are plain, and what finds the other line ends is only made for those that are not.</summary>
    private static string InOneLine(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? text.ReplaceLineEndings(" ") : text;

    internal static ScanFinding Of(RuleMatch match, string path) => new(match.Rule.Id, match.Rule.Weight, match.Message)
    {
        Path = path,
        Line = match.Line,
        Column = match.Column,
        EndLine = match.EndLine,
        EndColumn = match.EndColumn,
        Start = match.Start,
        Text = match.Text,
        Symbol = match.Symbol,
        Fix = match.Fix,
        Metavariables = match.Metavariables,
        Suppression = match.Suppression,
    };
}
