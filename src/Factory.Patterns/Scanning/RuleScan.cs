using System.Security.Cryptography;
using System.Text;
using Factory.Model.Faults;
using Factory.Patterns.Scanning.Caching;

namespace Factory.Patterns.Scanning;

/// <summary>
/// Holds rules against many files. What was found in a content before is taken from the cache; what is left is spread over the cores,
/// each file looked at in stages: its bytes, its tokens, and only where a rule can match, its syntax.
/// </summary>
public sealed class RuleScan
{
    private const int LargestFile = 16 * 1024 * 1024;

    private readonly ScanRules rules;
    private readonly ScanCache cache;
    private readonly Lazy<KnownFindings> known;

    /// <param name="rules">The rules.</param>
    /// <param name="cacheFolder">Where what was found is kept.</param>
    public RuleScan(ScanRules rules, string cacheFolder)
    {
        this.rules = rules;
        cache = ScanCache.Open(cacheFolder, rules.Key);
        known = new(() => new(cache));
    }

    /// <summary>How many threads look at files; the result is the same for every number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many files had to be read.</summary>
    public int FilesRead { get; private set; }

    /// <summary>Begins to read what will be needed, while somebody else finds out which files there are: what is known, else the rules.</summary>
    public void Begin()
    {
        // A mistake in the rules is told by the run, which asks for them again.
        _ = Task.Run<object>(() => cache.Count > 0 ? known.Value : rules.Parsed);
    }

    /// <summary>The findings in all files, by path and place.</summary>
    /// <param name="files">Each path once.</param>
    /// <param name="cancellation">Ends the scan.</param>
    /// <exception cref="InvalidInputException">A mistake in a rule, or a rule that takes too long on a file.</exception>
    public IReadOnlyList<ScanFinding> Run(IReadOnlyList<ScanFile> files, CancellationToken cancellation)
    {
        var found = new IReadOnlyList<ScanFinding>[files.Count];
        var missing = new List<int>();
        for (var i = 0; i < files.Count; i++)
        {
            if (known.Value.Of(files[i]) is { } findings)
            {
                found[i] = findings;
            }
            else
            {
                missing.Add(i);
            }
        }

        if (missing.Count > 0)
        {
            Look(files, missing, found, cancellation);
            var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
            cache.Save(path => paths.Contains(path) || File.Exists(path));
        }

        int[] order = [.. Enumerable.Range(0, files.Count).Where(i => found[i].Count > 0)];
        Array.Sort(order, (one, other) => string.CompareOrdinal(files[one].Path, files[other].Path));
        var all = new List<ScanFinding>();
        foreach (var i in order)
        {
            all.AddRange(found[i]);
        }

        return all;
    }

    private void Look(IReadOnlyList<ScanFile> files, List<int> missing, IReadOnlyList<ScanFinding>[] found, CancellationToken cancellation)
    {
        var set = new Lazy<FileScanner.RuleSet>(() => new(rules.Parsed));
        var read = 0;
        FileWork.Run(
            missing.Count,
            Threads,
            () =>
            {
                FileScanner? scanner = null;
                var buffer = Array.Empty<byte>();
                return i => found[missing[i]] = Look(files[missing[i]]);

                IReadOnlyList<ScanFinding> Look(ScanFile file)
                {
                    // One that git knows was not seen before, so the rules are needed anyway.
                    if (file.BlobId.Length > 0 && !set.Value.Concern(file.Path))
                    {
                        return Keep(file, Convert.FromHexString(file.BlobId), []);
                    }

                    var content = Read(file, ref buffer);
                    Interlocked.Increment(ref read);
                    var id = file.BlobId.Length > 0 ? Convert.FromHexString(file.BlobId) : IdOf(content.Span);
                    if (file.BlobId.Length == 0 && cache.Get(file.Path, id) is { } known)
                    {
                        return [.. FindingBytes.Read(known, file.Path)];
                    }

                    scanner ??= new(set.Value);
                    ScanFinding[] findings = [.. scanner.Match(file.Path, content, cancellation).Select(match => ScanFinding.Of(match, file.Path))];
                    return Keep(file, id, findings);
                }
            },
            cancellation);
        FilesRead = read;
    }

    private ScanFinding[] Keep(ScanFile file, byte[] id, ScanFinding[] findings)
    {
        cache.Put(file.Path, id, FindingBytes.Write(findings));
        return findings;
    }

    /// <summary>A file that is gone by now is empty; one that is too large to be source is not looked at.</summary>
    /// <param name="file">The file.</param>
    /// <param name="buffer">Takes what is read, for one file after the other.</param>
    private static ReadOnlyMemory<byte> Read(ScanFile file, ref byte[] buffer)
    {
        try
        {
            if (new FileInfo(file.FullPath) is not { Exists: true, LinkTarget: null, Length: <= LargestFile and var length })
            {
                return default;
            }

            buffer = buffer.Length < length ? new byte[length] : buffer;
            using var handle = File.OpenHandle(file.FullPath);
            var read = 0;
            for (var more = 1; more > 0 && read < length; read += more)
            {
                more = RandomAccess.Read(handle, buffer.AsSpan(read, (int)length - read), read);
            }

            return buffer.AsMemory(0, read);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(file.Path, $"it can't be read: {refused.Message.TrimEnd('.')}", "Make it readable, or leave it out with --paths");
        }
    }

    /// <summary>The id that git gives a content (SHA-1 of its header and bytes), so that it is the same before and after a commit.</summary>
    private static byte[] IdOf(ReadOnlySpan<byte> content)
    {
#pragma warning disable CA5350 // git's object ids are SHA-1; this names a content, it protects nothing
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(Encoding.ASCII.GetBytes($"blob {content.Length}\0"));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
