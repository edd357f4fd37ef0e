namespace Factory.Model.Reports;

/// <summary>One thing that one check has against one place.</summary>
/// <param name="CheckId">The check that was broken.</param>
/// <param name="Severity">What it weighs.</param>
/// <param name="Subject">What broke it, in words that stay the same while the code around it moves: a symbol, a path, a criterion.</param>
/// <param name="Message">What is wrong, for a person, with names.</param>
/// <param name="Fix">What to do about it, in one sentence.</param>
/// <param name="Location">Where to look.</param>
public sealed record Finding(
    string CheckId,
    Severity Severity,
    string Subject,
    string Message,
    string Fix,
    SourceLocation Location)
{
    /// <summary>The source around the location, where there is some.</summary>
    public SourceExcerpt? Excerpt { get; init; }

    /// <summary>
    /// What exactly is wrong with the subject, in words that stay the same while the code moves or is laid out anew: the type that it must
    /// not use, the text that a rule matched. Empty where the subject says it all.
    /// </summary>
    public string Evidence { get; init; } = "";

    /// <summary>Whether a comment in the code lets it stand.</summary>
    public bool IsSuppressed { get; init; }

    /// <summary>What it is known by across runs.</summary>
    public FindingIdentity Identity => FindingIdentity.Of(this);

    /// <summary>Names the finding across runs: 16 hexadecimal digits, the same for findings that are equal but for their place.</summary>
    public string Fingerprint => Identity.Fingerprint;
}
