using Factory.Patterns.CSharp;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;
using Factory.Patterns.Scanning.Statements;
using Factory.Patterns.Scanning.Texts;

namespace Factory.Patterns.Scanning;

/// <summary>
/// Decides what of a file is worth parsing for a set of rules. It keeps its memory from file to file, so each thread has its own. For a
/// file that is C#, rules find in what is left what they find in all of it; what a parser makes of a file with mistakes depends on the rest.
/// </summary>
internal sealed class SourceSieve(AnchorIndex index)
{
    private readonly TokenBuffer all = new();
    private readonly TokenBuffer taken = new();
    private readonly Skeleton skeleton = new();
    private readonly FoundRuns found = new(index.Runs.Count);
    private readonly RuleState[] states = new RuleState[index.Rules];
    private readonly BodySieve bodies = new(index);
    private readonly Series<Kept> kept = new();
    private readonly BlankList blanks = new();
    private readonly Series<int> inside = new();
    private readonly Series<int> outside = new();

    /// <summary>The variants of a file in which some rule may match, one for a file without conditional compilation.</summary>
    public IReadOnlyList<Sifted> Sift(ReadOnlySpan<byte> file)
    {
        var source = SourceDecoder.Utf8(file);
        if (!index.MayMatch(source))
        {
            return [];
        }

        SourceLexer.Read(source, all);
        index.Vocabulary.Identify(source, all);
        if ((all.Traits & SourceTraits.Conditional) == 0)
        {
            return Variant(source, all, []) is { } only ? [only] : [];
        }

        var variants = new List<Sifted>();
        foreach (var variant in SourceVariants.Of(all.Tokens))
        {
            Take(variant);
            if (Variant(source, taken, variant) is { } sifted)
            {
                variants.Add(sifted);
            }
        }

        return variants;
    }

    /// <summary>Copies the tokens of one variant.</summary>
    private void Take(IReadOnlyList<Blank> variant)
    {
        taken.Clear();
        var next = 0;
        foreach (ref readonly var token in all.Tokens)
        {
            while (next < variant.Count && variant[next].End <= token.Start)
            {
                next++;
            }

            if (next == variant.Count || token.Start < variant[next].Start)
            {
                taken.Add(token);
            }
        }
    }

    private Sifted? Variant(ReadOnlySpan<byte> source, TokenBuffer tokens, IReadOnlyList<Blank> variant)
    {
        skeleton.Read(tokens.Tokens);
        if ((all.Traits & SourceTraits.Odd) != 0 || skeleton.HasAlias || !skeleton.IsBalanced)
        {
            return new(SourceDecoder.Decode(source, [.. variant]), [.. Enumerable.Range(0, index.Rules)]) { IsWhole = true, IsShallow = false };
        }

        index.Find(tokens.Tokens, found);
        index.Begin(found, states);
        EnterRegions(source, tokens.Tokens);
        List<int> active = [.. Enumerable.Range(0, states.Length).Where(rule => states[rule] == RuleState.Active)];
        if (active.Count == 0)
        {
            return null;
        }

        LeaveOut(tokens.Tokens, keepsHeads: active.Exists(rule => index.NeedsAll(rule, skeleton.Constants)));
        return new(SourceDecoder.Decode(source, blanks.With(variant)), active) { IsWhole = blanks.Count == 0, IsShallow = skeleton.Deepest <= SyntaxDepth.MostBrackets };
    }

    /// <summary>Goes through the regions: activates the rules that one of them has all for, and finds out how much of each is needed.</summary>
    private void EnterRegions(ReadOnlySpan<byte> source, ReadOnlySpan<Token> tokens)
    {
        kept.Clear();
        bodies.Blanks.Clear();
        outside.Clear();
        var places = found.Places.Items;
        var next = 0;
        foreach (ref readonly var member in skeleton.Members)
        {
            inside.Clear();
            var first = next;
            for (; next < places.Length && places[next].First <= member.Last; next++)
            {
                ref readonly var place = ref places[next];

                // One that reaches over the edge of a member counts on both sides.
                if (place.First < member.First || place.Last > member.Last)
                {
                    outside.Add(place.Run);
                }

                if (place.Last >= member.First)
                {
                    inside.Add(place.Run);
                    found.InBody[place.Run] |= place.Last >= member.Open && place.First <= member.Close;
                }
            }

            var least = Enter(inside, new(member.HasBody, skeleton.Constants | Locals(source, tokens, member)));

            // Statements are read in as many calls as brackets nest.
            kept.Add(member.HasBody && bodies.Readers.Count > 0 && skeleton.Deepest <= SyntaxDepth.MostBrackets
                ? Activate(bodies.Sift(tokens, member, places[first..next], least))
                : ActivateAll(least));
        }

        for (; next < places.Length; next++)
        {
            outside.Add(places[next].Run);
        }

        ActivateAll(Enter(outside, new(HasBody: false, skeleton.Constants)));
    }

    /// <summary>The literals that variables of a member may stand for. Variables are declared in braces, also in those of a lambda before or behind the body.</summary>
    private Constants Locals(ReadOnlySpan<byte> source, ReadOnlySpan<Token> tokens, in Member member)
    {
        if ((member.Constants & index.Literals) == 0)
        {
            return Constants.None;
        }

        var all = tokens[..(member.Last + 1)];
        return member.HasBody
            ? InBraces(source, all[member.First..member.Open]) | ConstantNames.In(source, all[member.Open..member.Close]) | InBraces(source, all[(member.Close + 1)..])
            : ConstantNames.In(source, all[member.First..]);
    }

    private static Constants InBraces(ReadOnlySpan<byte> source, ReadOnlySpan<Token> tokens) =>
        ConstantNames.Has(tokens, Mark.OpenBrace) ? ConstantNames.In(source, tokens) : Constants.None;

    /// <summary>Finds the rules that have all they need in a region with these runs; how much of it is needed for what reaches beyond it.</summary>
    private Kept Enter(Series<int> runs, Region region)
    {
        foreach (var run in runs.Items)
        {
            found.InRegion[run] = true;
        }

        var least = index.Enter(found, states, bodies.Readers, region with { IsEmpty = runs.Count == 0 });
        foreach (var run in runs.Items)
        {
            found.InRegion[run] = false;
            found.InBody[run] = false;
        }

        return least;
    }

    /// <summary>The rules of which a match was seen possible are to be asked.</summary>
    private Kept Activate(Kept needed)
    {
        foreach (ref readonly var reader in bodies.Readers.Items)
        {
            states[reader.Rule] = reader.Seen > Kept.Nothing ? RuleState.Active : states[reader.Rule];
        }

        return needed;
    }

    private Kept ActivateAll(Kept needed)
    {
        foreach (ref readonly var reader in bodies.Readers.Items)
        {
            states[reader.Rule] = RuleState.Active;
            var whole = reader.Kept == Kept.Head ? Kept.Head : Kept.Whole;
            needed = whole > needed ? whole : needed;
        }

        return needed;
    }

    /// <summary>Collects what of the members nobody needs, and unless somebody asks for all there is, what is written between members.</summary>
    private void LeaveOut(ReadOnlySpan<Token> tokens, bool keepsHeads)
    {
        blanks.Clear();
        var next = 0;
        var reached = 0;
        for (var i = 0; i < kept.Count; i++)
        {
            ref readonly var member = ref skeleton.Members[i];
            LeaveOutComments(tokens, reached, keepsHeads ? reached : member.First + 1);
            reached = member.Last + 1;
            if (kept[i] == Kept.Nothing && !keepsHeads)
            {
                blanks.Add(tokens[member.First].Begin, tokens[member.Last].End);
            }
            else if (kept[i] <= Kept.Head && member.HasBody)
            {
                blanks.Add(tokens[member.Open].End, tokens[member.Close].Start);
            }

            for (; next < bodies.Blanks.Count && bodies.Blanks[next].Start < tokens[member.Last].End; next++)
            {
                blanks.Add(bodies.Blanks[next]);
            }
        }

        LeaveOutComments(tokens, reached, keepsHeads ? reached : tokens.Length);
    }

    private void LeaveOutComments(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            blanks.AddBefore(tokens, i);
        }
    }
}
