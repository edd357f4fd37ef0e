namespace Factory.Patterns.Scanning.Anchors;

/// <summary>All runs that the rules of a set ask for, each once.</summary>
internal sealed class NeededRuns(Vocabulary vocabulary)
{
    private readonly Dictionary<string, NeededRun> known = new(StringComparer.Ordinal);
    private readonly List<NeededRun> all = [];

    public IReadOnlyList<NeededRun> All => all;

    public NeededRun Add(IReadOnlyList<string> tokens)
    {
        var texts = new List<string>();
        foreach (var token in tokens)
        {
            texts.AddRange(TokenTexts.Of(token));
        }

        var key = string.Join(' ', texts);
        if (!known.TryGetValue(key, out var run))
        {
            run = new([.. texts.ConvertAll(vocabulary.Add)], Pivot(texts), all.Count);
            known.Add(key, run);
            all.Add(run);
        }

        return run;
    }

    /// <summary>The runs by the number of the token they are looked for by.</summary>
    public NeededRun[][] ByPivot(int tokens)
    {
        var byPivot = new NeededRun[tokens][];
        Array.Fill(byPivot, []);
        foreach (var run in all)
        {
            byPivot[run.Ids[run.Pivot]] = [.. byPivot[run.Ids[run.Pivot]], run];
        }

        return byPivot;
    }

    /// <summary>Long words are rare, signs are everywhere.</summary>
    private static int Pivot(List<string> texts)
    {
        var best = 0;
        for (var i = 1; i < texts.Count; i++)
        {
            best = Rarity(texts[i]) > Rarity(texts[best]) ? i : best;
        }

        return best;
    }

    private static int Rarity(string text) => char.IsLetter(text[0]) ? text.Length + 2 : text.Length;
}
