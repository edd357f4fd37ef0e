using Factory.Patterns.CSharp;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;
using Factory.Patterns.Scanning.Texts;

namespace Factory.Patterns.Scanning;

/// <summary>
/// Decides what of a file is worth parsing for a set of rules. It keeps its memory from file to file, so each thread has its own.
/// </summary>
internal sealed class SourceSieve(AnchorIndex index)
{
    private readonly TokenBuffer all = new();
    private readonly TokenBuffer taken = new();
    private readonly Skeleton skeleton = new();
    private readonly FoundRuns found = new(index.Runs.Count);
    private readonly RuleState[] states = new RuleState[index.Rules];
    private readonly Series<Blank> blanks = new();
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
        if (skeleton.HasTruth)
        {
            index.Assume(found);
        }

        index.Begin(found, states);
        EnterRegions(tokens.Tokens);
        List<int> active = [.. Enumerable.Range(0, states.Length).Where(rule => states[rule] == RuleState.Active)];
        return active.Count == 0
            ? null
            : new(SourceDecoder.Decode(source, Merged(variant)), active) { IsWhole = blanks.Count == 0, IsShallow = skeleton.Deepest <= SyntaxDepth.MostBrackets };
    }

    /// <summary>Goes through the regions: activates the rules that one of them has all for, and blanks the bodies that none needs.</summary>
    private void EnterRegions(ReadOnlySpan<Token> tokens)
    {
        blanks.Clear();
        outside.Clear();
        var places = found.Places.Items;
        var next = 0;
        foreach (ref readonly var member in skeleton.Members)
        {
            inside.Clear();
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

            if (!Enter(inside) && member.HasBody)
            {
                blanks.Add(new(tokens[member.Open].End, tokens[member.Close].Start, KeepsLines: false));
            }
        }

        for (; next < places.Length; next++)
        {
            outside.Add(places[next].Run);
        }

        Enter(outside);
    }

    /// <summary>Whether the body of a region with these runs is needed.</summary>
    private bool Enter(Series<int> runs)
    {
        foreach (var run in runs.Items)
        {
            found.InRegion[run] = true;
        }

        var isNeeded = index.Enter(found, states);
        foreach (var run in runs.Items)
        {
            found.InRegion[run] = false;
            found.InBody[run] = false;
        }

        if (skeleton.HasTruth)
        {
            index.Assume(found);
        }

        return isNeeded;
    }

    /// <summary>The bodies and the branches left out, in the order of the file; a branch in such a body is left out with it.</summary>
    private ReadOnlySpan<Blank> Merged(IReadOnlyList<Blank> variant)
    {
        if (variant.Count == 0)
        {
            return blanks.Items;
        }

        Blank[] bodies = [.. blanks.Items];
        return variant.Where(branch => !Array.Exists(bodies, body => body.Start <= branch.Start && branch.End <= body.End))
            .Concat(bodies)
            .OrderBy(blank => blank.Start)
            .ToArray();
    }
}
