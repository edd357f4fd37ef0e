namespace Factory.Patterns.Text;

/// <summary>
/// Tells whether an engine that backtracks may need time exponential in the text. It may where something within a repetition can be
/// read in two ways, so that the ways multiply with each round: a repetition that can be left on a character that it could also
/// take, such as <c>(a+)+</c>, or alternatives of which two can take the same, such as <c>(a|a)+</c>. And then something must be
/// able to fail behind it.
/// </summary>
/// <remarks>
/// It errs to the side of yes: alternatives are compared by the characters they start with, up to the first that is not fixed.
/// </remarks>
internal static class RegexAmbiguity
{
    /// <summary>A repetition of at most so many rounds can't multiply much.</summary>
    private const int FewRounds = 9;
    private const int MostBranches = 64;

    public static bool Of(RegexNode root) => Has(root, new(RegexFirsts.Nothing, false, false));

    private static bool Has(RegexNode node, Around around) => node switch
    {
        RegexSequence sequence => HasAny(sequence, around),
        RegexChoice choice => (around is { Repeated: true, MayFail: true } && Compete(choice)) || choice.Branches.Any(branch => Has(branch, around)),
        RegexRepeat repeat => Repeats(repeat, around),
        RegexGroup { Kind: RegexGroupKind.Assertion } assertion => Has(assertion.Body, new(RegexFirsts.Nothing, false, true)),
        RegexGroup { Kind: RegexGroupKind.Atomic } atomic => Has(atomic.Body, new(RegexFirsts.Nothing, false, false)),
        RegexGroup group => Has(group.Body, around),
        _ => false,
    };

    private static bool HasAny(RegexSequence sequence, Around around)
    {
        var behind = around;
        for (var i = sequence.Items.Count - 1; i >= 0; i--)
        {
            var item = sequence.Items[i];
            if (Has(item, behind))
            {
                return true;
            }

            var firsts = RegexFirsts.Of(item);
            behind = behind with { Next = firsts.Then(behind.Next), MayFail = behind.MayFail || !firsts.MayBeEmpty || firsts == RegexFirsts.Nothing };
        }

        return false;
    }

    private static bool Repeats(RegexRepeat repeat, Around around)
    {
        var (least, most, possessive) = repeat.Count;
        var firsts = RegexFirsts.Of(repeat.Body);
        if (around is { Repeated: true, MayFail: true } && !possessive && most > 1 && most > least && firsts.Overlaps(around.Next))
        {
            return true;
        }

        var inner = possessive ? new Around(RegexFirsts.Nothing, false, false)
            : most > FewRounds ? new(firsts.Or(around.Next), true, around.MayFail)
            : around;
        return Has(repeat.Body, inner);
    }

    private static bool Compete(RegexChoice choice)
    {
        var branches = choice.Branches.Take(MostBranches).ToList();
        return branches.Select((one, i) => branches.Skip(i + 1).Any(other => Compete(Start(one), Start(other)) && MeetAtStart(one, other))).Any(both => both);
    }

    private static bool Compete(List<CharacterSet> one, List<CharacterSet> other) =>
        one.Zip(other).All(pair => pair.First.Overlaps(pair.Second));

    private static bool MeetAtStart(RegexNode one, RegexNode other) => RegexFirsts.Of(one).Overlaps(RegexFirsts.Of(other));

    /// <summary>The characters that a branch starts with for certain, one set each.</summary>
    private static List<CharacterSet> Start(RegexNode branch) => branch is not RegexSequence sequence ? [] :
    [
        .. sequence.Items
            .TakeWhile(item => item is RegexAtom { Token.Kind: RegexTokenKind.Literal or RegexTokenKind.Set })
            .Select(item => RegexFirsts.Characters(((RegexAtom)item).Token)),
    ];

    /// <summary>What stands around a part of an expression.</summary>
    /// <param name="Next">What can follow it.</param>
    /// <param name="Repeated">Whether it is in a repetition of many rounds.</param>
    /// <param name="MayFail">Whether something behind it can fail.</param>
    private sealed record Around(RegexFirsts Next, bool Repeated, bool MayFail);
}
