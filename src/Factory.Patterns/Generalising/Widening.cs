namespace Factory.Patterns.Generalising;

/// <summary>A rule that was widened in one place, so that it matches what it missed.</summary>
/// <param name="Cause">What kept it from matching.</param>
/// <param name="What">What was widened, as a sentence.</param>
/// <param name="RuleText">The whole rule file with the widened formula.</param>
public sealed record Widening(SilenceCause Cause, string What, string RuleText);
