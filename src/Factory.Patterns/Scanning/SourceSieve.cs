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
    private readonly bool[] isActive = new bool[index.Rules.Count];
    private readonly Series<Blank> blanks = new();

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
            return new(SourceDecoder.Decode(source, [.. variant]), [.. Enumerable.Range(0, index.Rules.Count)], IsWhole: true);
        }

        index.Find(tokens.Tokens, found);
        var active = index.Active(found);
        if (active.Count == 0)
        {
            return null;
        }

        blanks.Clear();
        if (!active.Exists(rule => index.Rules[rule].WholeFile))
        {
            LeaveOut(tokens.Tokens, active);
        }

        var isWhole = blanks.Count == 0;
        return new(SourceDecoder.Decode(source, Merged(variant)), active, isWhole);
    }

    /// <summary>Blanks the bodies that have no run of an active rule.</summary>
    private void LeaveOut(ReadOnlySpan<Token> tokens, List<int> active)
    {
        Array.Clear(isActive);
        active.ForEach(rule => isActive[rule] = true);

        var places = found.Places;
        var next = 0;
        foreach (var body in skeleton.Bodies)
        {
            while (next < places.Count && (places[next].Last < body.Open || !IsNeeded(places[next])))
            {
                next++;
            }

            if (next == places.Count || places[next].First > body.Close)
            {
                blanks.Add(new(tokens[body.Open].End, tokens[body.Close].Start, KeepsLines: false));
            }
        }
    }

    private bool IsNeeded(FoundRun place)
    {
        foreach (var rule in index.Runs[place.Run].Keepers)
        {
            if (isActive[rule])
            {
                return true;
            }
        }

        return false;
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
