namespace Factory.Model.Learning;

/// <summary>What one rule did.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Effect">How often its mistake was made again, before the commit that brought it and after.</param>
public sealed record RuleEffect(string Id, Effect Effect)
{
    /// <summary>The class of its lesson; empty where no lesson led to it.</summary>
    public string Class { get; init; } = "";

    /// <summary>The stage that it declares, as a word.</summary>
    public required string Declared { get; init; }

    /// <summary>The stage that its evidence gives it, as a word.</summary>
    public required string Effective { get; init; }

    /// <summary>When it came.</summary>
    public RuleOrigin Origin { get; init; }

    /// <summary>The commit that brought it; empty where it is older than the history.</summary>
    public string Since { get; init; } = "";

    /// <summary>From the mistake to the rule, in whole days; null where that is not known.</summary>
    public int? Days { get; init; }

    /// <summary>Of its judged hits, those that were right.</summary>
    public Proportion Confirmed { get; init; } = Proportion.Unknown;

    /// <summary>Of its judged hits, those that were wrong.</summary>
    public Proportion Dismissed { get; init; } = Proportion.Unknown;

    /// <summary>Of the hits that commits added, those that a later commit took out of their files.</summary>
    public Proportion Mended { get; init; } = Proportion.Unknown;

    /// <summary>A change could have made the mistake if it wrote a line with one of these words; none where every file that the rule is about counts.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether it matches so often that nothing is counted.</summary>
    public bool IsFlood { get; init; }
}
