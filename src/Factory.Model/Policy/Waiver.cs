namespace Factory.Model.Policy;

/// <summary>A finding that is accepted for a while.</summary>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Expires">The last day on which it counts.</param>
public sealed record Waiver(string Owner, string Reason, DateOnly Expires)
{
    /// <summary>The finding it accepts; empty where it names a rule and paths.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The check or rule it is about; empty where it names a finding, unless it says that the finding is wrong.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The glob of the files it is about; empty where it names a finding.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether there is nothing to mend: the rule that found it is wrong, which counts against how far the rule is trusted.</summary>
    public bool IsWrong { get; init; }

    /// <summary>Whether it no longer counts on a day.</summary>
    public bool IsExpiredOn(DateOnly day) => day > Expires;
}
