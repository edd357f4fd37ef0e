using System.Buffers.Binary;

namespace Factory.Patterns.Scanning.Caching;

/// <summary>
/// The bytes of a cache: a mark, a checksum of all that follows, the number of entries, a table of places and lengths in the order of the
/// paths, and the entries. Reading is one look at every byte and no object per entry.
/// </summary>
internal sealed class CacheFile
{
    /// <summary>Changes with the format, so that another version reads nothing.</summary>
    private const ulong Mark = 0x314E414353434146;
    private const int Head = 20;
    private const int Row = 16;

    private readonly byte[] bytes;

    private CacheFile(byte[] bytes, int count)
    {
        this.bytes = bytes;
        Count = count;
    }

    public static CacheFile Empty { get; } = new([], 0);

    public int Count { get; }

    /// <summary>The cache in these bytes; an empty one if they are not exactly what was written.</summary>
    public static CacheFile Of(byte[] bytes)
    {
        var isWhole = bytes.Length >= Head
            && BinaryPrimitives.ReadUInt64LittleEndian(bytes) == Mark
            && BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(8)) == Checksum.Of(bytes.AsSpan(16));
        return isWhole ? new(bytes, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(16))) : Empty;
    }

    public static byte[] Write(IEnumerable<CacheEntry> entries)
    {
        var sorted = entries.ToList();
        sorted.Sort(static (one, other) => one.Path.Span.SequenceCompareTo(other.Path.Span));
        var place = Head + (sorted.Count * Row);
        var file = new byte[checked(place + sorted.Sum(entry => entry.Path.Length + entry.Id.Length + entry.Results.Length))];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            var row = file.AsSpan(Head + (i * Row), Row);
            BinaryPrimitives.WriteInt32LittleEndian(row, place);
            place = Append(file, place, sorted[i].Path, row[4..]);
            place = Append(file, place, sorted[i].Id, row[8..]);
            place = Append(file, place, sorted[i].Results, row[12..]);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(file, Mark);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), Checksum.Of(file.AsSpan(16)));
        return file;
    }

    public CacheEntry this[int index]
    {
        get
        {
            var row = bytes.AsSpan(Head + (index * Row), Row);
            var path = BinaryPrimitives.ReadInt32LittleEndian(row);
            var id = path + BinaryPrimitives.ReadInt32LittleEndian(row[4..]);
            var results = id + BinaryPrimitives.ReadInt32LittleEndian(row[8..]);
            var end = results + BinaryPrimitives.ReadInt32LittleEndian(row[12..]);
            return new(bytes.AsMemory(path..id), bytes.AsMemory(id..results), bytes.AsMemory(results..end));
        }
    }

    /// <summary>The entry of a path, if there is one.</summary>
    public CacheEntry? Find(ReadOnlySpan<byte> path)
    {
        var low = 0;
        var high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var entry = this[middle];
            var order = entry.Path.Span.SequenceCompareTo(path);
            if (order == 0)
            {
                return entry;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private static int Append(byte[] file, int place, ReadOnlyMemory<byte> part, Span<byte> length)
    {
        part.CopyTo(file.AsMemory(place));
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        return place + part.Length;
    }
}
