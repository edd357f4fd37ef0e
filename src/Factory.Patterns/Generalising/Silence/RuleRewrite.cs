namespace Factory.Patterns.Generalising.Silence;

/// <summary>A rule file in which one thing of a rule is left open.</summary>
/// <param name="Cause">What kind of thing.</param>
/// <param name="What">What is left open, as a sentence.</param>
/// <param name="RuleText">The file.</param>
internal sealed record RuleRewrite(SilenceCause Cause, string What, string RuleText)
{
    /// <summary>The file, of a name that is left open, where it may only be one of some.</summary>
    public Func<IReadOnlyList<string>, string> WithNames { get; init; } = _ => "";
}
