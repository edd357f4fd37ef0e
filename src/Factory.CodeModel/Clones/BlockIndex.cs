using Factory.CodeModel.Clones.Tokens;

namespace Factory.CodeModel.Clones;

/// <summary>Where blocks (windows side by side) stand in the files, by their hashes. One entry a block keeps it small.</summary>
internal sealed class BlockIndex
{
    /// <summary>A block that stands in more places is boilerplate; the first ones are enough to show that.</summary>
    private const int PlacesKept = 16;

    private readonly Dictionary<ulong, List<Block>> blocks = [];

    private BlockIndex()
    {
    }

    /// <summary>Indexes all files; the order of the files decides, whatever thread hashed them.</summary>
    public static BlockIndex Of(IReadOnlyList<TokenRun> files, int width, CancellationToken cancellation)
    {
        var hashed = new (int Start, ulong Hash)[files.Count][];
        var windows = new Windows(width);
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, file => hashed[file] = Blocks(files[file], windows, width));
        var index = new BlockIndex();
        for (var file = 0; file < files.Count; file++)
        {
            foreach (var (start, hash) in hashed[file])
            {
                index.Add(hash, new(file, start));
            }
        }

        return index;
    }

    /// <summary>The places of a block with this hash, in the order of files and places.</summary>
    public IReadOnlyList<Block> Find(ulong hash) => blocks.TryGetValue(hash, out var places) ? places : [];

    private static (int Start, ulong Hash)[] Blocks(TokenRun file, Windows windows, int width)
    {
        var hashes = windows.Hashes(file.Codes);
        return
        [
            .. from number in Enumerable.Range(0, (hashes.Length + width - 1) / width)
               let start = number * width
               where windows.IsTelling(file.Codes.AsSpan(start, width))
               select (start, hashes[start]),
        ];
    }

    private void Add(ulong hash, Block block)
    {
        if (!blocks.TryGetValue(hash, out var places))
        {
            blocks[hash] = places = new(1);
        }

        if (places.Count < PlacesKept)
        {
            places.Add(block);
        }
    }
}

/// <summary>A place among the files.</summary>
/// <param name="File">The file's number.</param>
/// <param name="Start">Its first token's number.</param>
internal readonly record struct Block(int File, int Start);
