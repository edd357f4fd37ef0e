namespace Factory.Patterns.Generalising;

/// <summary>Why a rule was silent at a place: had this one thing been otherwise, it would have matched.</summary>
/// <param name="Cause">What kind of thing.</param>
/// <param name="Part">The part of the rule, as it is written.</param>
/// <param name="Line">The line that would have matched, from 1.</param>
/// <param name="Text">What would have matched.</param>
public sealed record Refusal(SilenceCause Cause, string Part, int Line, string Text)
{
    /// <summary>The same for a person.</summary>
    public required string Sentence { get; init; }
}
