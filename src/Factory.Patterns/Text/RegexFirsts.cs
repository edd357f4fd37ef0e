namespace Factory.Patterns.Text;

/// <summary>The characters that a part of an expression can start with, and whether it can match nothing at all.</summary>
/// <param name="Sets">The characters.</param>
/// <param name="MayBeEmpty">Whether nothing satisfies it.</param>
internal sealed record RegexFirsts(IReadOnlyList<CharacterSet> Sets, bool MayBeEmpty)
{
    private const int Most = 64;

    private static readonly RegexFirsts Anything = new([NamedSets.All], true);

    public static RegexFirsts Nothing { get; } = new([], true);

    public static RegexFirsts Of(RegexNode node) => node switch
    {
        RegexAtom { Token.Kind: RegexTokenKind.Anchor } => Nothing,
        RegexAtom { Token.Kind: RegexTokenKind.Reference } => Anything,
        RegexAtom atom => new([Characters(atom.Token)], false),
        RegexSequence sequence => sequence.Items.Reverse().Aggregate(Nothing, (behind, item) => Of(item).Then(behind)),
        RegexChoice choice => choice.Branches.Select(Of).Aggregate((one, other) => one.Or(other)),
        RegexRepeat repeat => repeat.Count.Least > 0 ? Of(repeat.Body) : Of(repeat.Body).Or(Nothing),
        RegexGroup { Kind: RegexGroupKind.Assertion } => Nothing,
        RegexGroup group => Of(group.Body),
        _ => Anything,
    };

    /// <summary>What one character of an expression may be, in both cases where case does not matter.</summary>
    public static CharacterSet Characters(RegexToken token)
    {
        var set = token.Set ?? CharacterSet.Of(new(token.Text[0], 2));
        return token.IgnoreCase && !set.Negated ? new([.. set.Ranges.SelectMany(BothCases)], set.Categories) : set;
    }

    public RegexFirsts Then(RegexFirsts behind) => MayBeEmpty ? Or(behind) with { MayBeEmpty = behind.MayBeEmpty } : this;

    /// <summary>A long list of sets is taken for anything.</summary>
    public RegexFirsts Or(RegexFirsts other) => new(
        Sets.Count + other.Sets.Count > Most ? [NamedSets.All] : [.. Sets, .. other.Sets],
        MayBeEmpty || other.MayBeEmpty);

    public bool Overlaps(RegexFirsts other) => Sets.Any(one => other.Sets.Any(one.Overlaps));

    private static IEnumerable<(char First, char Last)> BothCases((char First, char Last) range) =>
        range.Last > 'z' || range.First < 'A' || !char.IsAsciiLetter(range.First) || !char.IsAsciiLetter(range.Last)
            ? [range]
            : [(char.ToLowerInvariant(range.First), char.ToLowerInvariant(range.Last)), (char.ToUpperInvariant(range.First), char.ToUpperInvariant(range.Last))];
}
