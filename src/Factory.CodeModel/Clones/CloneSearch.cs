using Factory.CodeModel.Clones.Tokens;

namespace Factory.CodeModel.Clones;

/// <summary>Searches one file's runs among the blocks of all files.</summary>
internal sealed class CloneSearch(IReadOnlyList<TokenRun> files, BlockIndex index, SearchLimits limits)
{
    private readonly Windows windows = new(limits.Width);

    /// <summary>The longest runs of a file that stand elsewhere too, from the left; none overlaps another one.</summary>
    public IReadOnlyList<RunPair> Search(int file, CancellationToken cancellation)
    {
        var found = new List<RunPair>();
        var hashes = windows.Hashes(files[file].Codes);
        var lines = new NewRuns(files[file]);
        var free = 0;
        for (var position = 0; position < hashes.Length; position++)
        {
            cancellation.ThrowIfCancellationRequested();
            var pairs = index.Find(hashes[position])
                .Select(block => Grow(new(file, position), block, free))
                .Where(pair => pair.Length >= limits.Width)
                .ToList();
            if (pairs.Count == 0)
            {
                continue;
            }

            if (Best(pairs, lines) is { } best)
            {
                found.Add(best);
                free = best.End;
            }

            // Behind the longest one: what starts within it has been seen, and text that repeats itself stays cheap.
            position = Math.Max(position, Math.Max(free, pairs.Max(pair => pair.End)) - limits.Width);
        }

        return found;
    }

    private RunPair? Best(List<RunPair> pairs, NewRuns lines)
    {
        var codes = files[pairs[0].Ours.File].Codes;
        var start = pairs.Min(pair => pair.Ours.Start);

        // What is too light as a whole has no part that is heavy enough.
        return !windows.Weighs(codes.AsSpan(start, pairs.Max(pair => pair.End) - start), limits.Minimum)
            ? null
            : pairs
                .OrderByDescending(pair => pair.Length)
                .ThenBy(pair => pair.Theirs.File)
                .ThenBy(pair => pair.Theirs.Start)
                .FirstOrDefault(pair => lines.AreMostly(pair.Ours.Start, pair.Length)
                    && !IsTurnedRound(pair)
                    && windows.Weighs(codes.AsSpan(pair.Ours.Start, pair.Length), limits.Minimum));
    }

    /// <summary>Of two places that are both new, the later one is the copy.</summary>
    private bool IsTurnedRound(RunPair pair) =>
        (pair.Theirs.File, pair.Theirs.Start).CompareTo((pair.Ours.File, pair.Ours.Start)) > 0
        && new NewRuns(files[pair.Theirs.File]).AreMostly(pair.Theirs.Start, pair.Length);

    private RunPair Grow(Block ours, Block theirs, int free)
    {
        // Two runs of one file must not overlap.
        var apart = ours.File == theirs.File ? Math.Abs(ours.Start - theirs.Start) : int.MaxValue;
        var (our, their) = (files[ours.File].Codes, files[theirs.File].Codes);
        var pairing = new Pairing(our, their);
        var right = apart < limits.Width ? 0 : pairing.Right(ours.Start, theirs.Start, apart);
        if (right < limits.Width)
        {
            return new(ours, theirs, 0);
        }

        var left = pairing.Left(ours.Start, theirs.Start, Math.Min(apart - right, Math.Min(ours.Start - free, 2 * limits.Width)));
        var first = ours.Start - left;
        return new(new(ours.File, first), new(theirs.File, theirs.Start - left), left + right);
    }
}

/// <summary>What a search looks for.</summary>
/// <param name="Minimum">The least weight of a clone.</param>
internal sealed record SearchLimits(int Minimum)
{
    private const int Narrowest = 8;

    /// <summary>The width of blocks: any run of twice that length holds a whole one.</summary>
    public int Width { get; } = Math.Max(Narrowest, Minimum / 2);
}
