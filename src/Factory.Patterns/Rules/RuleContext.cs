using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>What all readers of one rule share.</summary>
/// <param name="Language">What its patterns are written in.</param>
/// <param name="Options">Its options.</param>
/// <param name="Problems">Where mistakes go.</param>
internal sealed record RuleContext(RuleLanguage Language, RuleOptions Options, RuleProblems Problems)
{
    /// <summary>Whether what is read lies in a condition, where there is something to start from.</summary>
    public bool IsNested { get; init; }
}
