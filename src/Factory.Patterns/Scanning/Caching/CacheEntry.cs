namespace Factory.Patterns.Scanning.Caching;

/// <summary>What was found in one content of one file.</summary>
/// <param name="Path">In UTF-8.</param>
/// <param name="Id">Names the content.</param>
/// <param name="Results">What was found, in the words of whoever put it there.</param>
internal readonly record struct CacheEntry(ReadOnlyMemory<byte> Path, ReadOnlyMemory<byte> Id, ReadOnlyMemory<byte> Results);
