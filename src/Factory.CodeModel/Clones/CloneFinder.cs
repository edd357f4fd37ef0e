using Factory.CodeModel.Clones.Tokens;

namespace Factory.CodeModel.Clones;

/// <summary>
/// Finds the runs of code that a change wrote and that stand elsewhere too: the same tokens, but for literals and for names that differ
/// consistently. The same files give the same clones in the same order, on any number of cores.
/// </summary>
public static class CloneFinder
{
    /// <summary>The clones whose copy is new, by path and place.</summary>
    /// <param name="sources">All files, those of the change with their new lines.</param>
    /// <param name="minimum">The fewest tokens of a clone; what repeats within it counts once.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static IReadOnlyList<Clone> Find(IReadOnlyList<ComparedSource> sources, int minimum, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation };
        IReadOnlyList<ComparedSource> ordered = [.. sources.OrderBy(source => source.Path, StringComparer.Ordinal)];
        var files = new TokenRun[ordered.Count];
        Parallel.For(0, files.Length, options, file => files[file] = TokenRun.Of(ordered[file]));

        var limits = new SearchLimits(minimum);
        var index = BlockIndex.Of(files, limits.Width, cancellation);
        var found = new IReadOnlyList<RunPair>[files.Length];
        Parallel.For(0, files.Length, options, file =>
            found[file] = files[file].Source.NewLines.Count == 0 ? [] : new CloneSearch(files, index, limits).Search(file, cancellation));

        return Placed(files, [.. found.SelectMany(pairs => pairs)], options);
    }

    private static IReadOnlyList<Clone> Placed(TokenRun[] files, IReadOnlyList<RunPair> pairs, ParallelOptions options)
    {
        var named = pairs.SelectMany(pair => new[] { pair.Ours.File, pair.Theirs.File }).Distinct().ToArray();
        var maps = new DeclarationMap?[files.Length];
        Parallel.ForEach(named, options, file => maps[file] = DeclarationMap.Of(files[file].Source, options.CancellationToken));
        return [.. pairs.Select(pair => new Clone(Place(pair.Ours, pair.Length), Place(pair.Theirs, pair.Length), pair.Length))];

        ClonePlace Place(Block block, int length) => maps[block.File]!.Place(files[block.File].Starts.AsSpan(block.Start, length));
    }
}
