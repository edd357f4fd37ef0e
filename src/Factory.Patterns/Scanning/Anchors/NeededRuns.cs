namespace Factory.Patterns.Scanning.Anchors;

/// <summary>All runs that the rules of a set ask for, each once.</summary>
internal sealed class NeededRuns(Vocabulary vocabulary)
{
    private readonly Dictionary<string, NeededRun> known = new(StringComparer.Ordinal);
    private readonly List<NeededRun> all = [];

    public IReadOnlyList<NeededRun> All => all;

    public NeededRun Add(IReadOnlyList<string> tokens)
    {
        List<string> texts = [.. tokens.SelectMany(TokenTexts.Of)];
        var key = string.Join(' ', texts);
        if (!known.TryGetValue(key, out var run))
        {
            run = new([.. texts.Select(vocabulary.Add)], Pivot(texts), all.Count);
            known.Add(key, run);
            all.Add(run);
        }

        return run;
    }

    /// <summary>The runs by the number of the token they are looked for by.</summary>
    public NeededRun[][] ByPivot() =>
    [
        .. Enumerable.Range(0, all.SelectMany(run => run.Ids).DefaultIfEmpty().Max() + 1)
            .Select(id => all.Where(run => run.Ids[run.Pivot] == id).ToArray()),
    ];

    /// <summary>Long words are rare, signs are everywhere.</summary>
    private static int Pivot(List<string> texts) =>
        Enumerable.Range(0, texts.Count).MaxBy(i => char.IsLetter(texts[i][0]) ? texts[i].Length + 2 : texts[i].Length);
}
