using Factory.Patterns.Rules;

namespace Factory.Patterns.Matching;

/// <summary>One place that a rule matches.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Line">Where the match starts, from 1.</param>
/// <param name="Column">Where the match starts, from 1.</param>
/// <param name="EndLine">The line of its last character.</param>
/// <param name="EndColumn">The column behind its last character.</param>
/// <param name="Text">What matched, with line ends as <c>\n</c>.</param>
public sealed record RuleMatch(Rule Rule, int Line, int Column, int EndLine, int EndColumn, string Text);
