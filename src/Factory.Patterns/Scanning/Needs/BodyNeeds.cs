using Factory.Patterns.Scanning.Anchors;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>Which bodies of members a pattern or formula must see to find all it can find.</summary>
/// <param name="Keep">Those with one of these runs; none where no body is needed.</param>
/// <param name="All">Whether every body is needed, because no run tells which.</param>
internal sealed record BodyNeeds(IReadOnlyList<TokenRun> Keep, bool All)
{
    public static BodyNeeds None { get; } = new([], All: false);

    public static BodyNeeds Every { get; } = new([], All: true);

    /// <summary>Whether some bodies are needed, but not all.</summary>
    public bool IsSelective => Keep.Count > 0 && !All;

    /// <summary>How rarely the runs are met: the weakest of them decides.</summary>
    public int Rarity => Keep.Count == 0 ? 0 : Keep.Min(run => run.Tokens.Sum(token => char.IsLetter(token[0]) ? token.Length + 2 : 1));

    /// <summary>What both need.</summary>
    public BodyNeeds And(BodyNeeds other) => new([.. Keep, .. other.Keep], All || other.All);
}
