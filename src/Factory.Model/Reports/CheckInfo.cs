namespace Factory.Model.Reports;

/// <summary>One question that a gate asks: a built-in check (<c>FACnnnn</c>) or a rule of the repository.</summary>
/// <param name="Id">Stable, never reused.</param>
/// <param name="Title">What holds when the check passes, in one short sentence without a full stop.</param>
/// <param name="Severity">What its findings weigh unless one says otherwise.</param>
/// <param name="Why">Why it is asked: the harm it prevents, in one or two sentences.</param>
public sealed record CheckInfo(string Id, string Title, Severity Severity, string Why)
{
    /// <summary>The page that explains a built-in check, relative to the repository of Factory; empty for other rules.</summary>
    public string HelpPage { get; } = Id.StartsWith("FAC", StringComparison.Ordinal) ? $"docs/checks/{Id}.md" : "";

    /// <summary>What may let its findings stand.</summary>
    public Leniency Leniency { get; init; } = Leniency.Waiver;

    /// <summary>For a rule a hash of what it matches, as 16 hexadecimal digits: another hash is another question. Empty for a built-in check.</summary>
    public string Content { get; init; } = "";

    /// <summary>Where evidence counts for more than what a rule says it weighs: how much it weighs instead, and why. Empty elsewhere.</summary>
    public string Standing { get; init; } = "";
}
