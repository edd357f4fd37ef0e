namespace Factory.Gates.Learning.Backtesting;

/// <summary>How the matches of one rule and text differ between two contents of a file.</summary>
/// <param name="Key">The rule and the text.</param>
/// <param name="Added">Where the content after has more of them than the one before: the lines of those that no comment lets stand.</param>
/// <param name="Removed">How many fewer there are after.</param>
/// <param name="Left">How many there are after.</param>
internal sealed record MatchChange(MatchKey Key, IReadOnlyList<int> Added, int Removed, int Left)
{
    /// <summary>The differences, in order of first appearance.</summary>
    public static IEnumerable<MatchChange> Between(MatchedBlob old, MatchedBlob after)
    {
        var before = old.Matches.ToLookup(match => match.Key);
        var now = after.Matches.ToLookup(match => match.Key);
        foreach (var key in after.Matches.Concat(old.Matches).Select(match => match.Key).Distinct())
        {
            var (was, has) = (before[key].ToList(), now[key].ToList());
            if (was.Count != has.Count)
            {
                yield return new(key, Lines(was, has, after.Lines - old.Lines), Math.Max(0, was.Count - has.Count), has.Count);
            }
        }
    }

    /// <summary>Those above and below the part that changed keep their place, counted from the file's start and from its end.</summary>
    private static IReadOnlyList<int> Lines(List<FoundMatch> was, List<FoundMatch> has, int shift)
    {
        if (has.Count <= was.Count)
        {
            return [];
        }

        var start = was.Zip(has).TakeWhile(pair => pair.First.Line == pair.Second.Line).Count();
        var end = was.Skip(start).Reverse().Zip(has.Skip(start).Reverse()).TakeWhile(pair => pair.First.Line + shift == pair.Second.Line).Count();
        return
        [
            .. has.GetRange(start, has.Count - start - end)
                .TakeLast(has.Count - was.Count)
                .Where(match => !match.IsSuppressed)
                .Select(match => match.Line),
        ];
    }
}
