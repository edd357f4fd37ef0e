using Factory.Patterns.Rules;

namespace Factory.Patterns.Matching;

/// <summary>One place that a rule matches.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Line">Where the match starts, from 1.</param>
/// <param name="Column">Where the match starts, from 1.</param>
/// <param name="EndLine">The line of its last character.</param>
/// <param name="EndColumn">The column behind its last character.</param>
/// <param name="Text">What matched, with line ends as <c>\n</c>.</param>
public sealed record RuleMatch(Rule Rule, int Line, int Column, int EndLine, int EndColumn, string Text)
{
    /// <summary>What is wrong here: the rule's message with what its metavariables stand for.</summary>
    public string Message { get; init; } = "";

    /// <summary>What the metavariables stand for, each with its dollar sign, in ordinal order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metavariables { get; init; } = [];

    /// <summary>The documentation-comment id of the member or type around the match; empty where there is none.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>What would take the place of the matched text; null where the rule does not say it.</summary>
    public string? Fix { get; init; }

    /// <summary>Where the match starts in the file with line ends as <c>\n</c>, in UTF-16 units from 0.</summary>
    public int Start { get; init; }

    /// <summary>Why a comment at the match lets it stand: the reason that it gives, else the comment; empty where there is none.</summary>
    public string Suppression { get; init; } = "";
}
