using System.Security.Cryptography;
using System.Text;
using Factory.Gates.Learning.Rules;
using Factory.Git.Files;

namespace Factory.Gates.Envelope;

/// <summary>Names one state of an envelope: what was decided when a plan was written. Plans, waivers and the baseline are no part of it.</summary>
/// <param name="Text">12 hexadecimal digits of the SHA-256 of all parts.</param>
/// <param name="Parts">The hash of each file, by path.</param>
public sealed record EnvelopeDigest(string Text, IReadOnlyDictionary<string, string> Parts)
{
    private const int Digits = 12;

    private static readonly IReadOnlyList<string> Folders = [DecisionFolder.RelativePath, RailFolder.PatternPath, RuleFolder.RelativePath];

    /// <summary>The digest of the envelope in one state of the repository.</summary>
    public static async Task<EnvelopeDigest> ReadAsync(IFileTree tree, CancellationToken cancellation)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in (await tree.ListAsync(".factory", cancellation)).Where(IsPart))
        {
            parts[path] = Hash((await tree.ReadAsync(path, cancellation) ?? "").ReplaceLineEndings("\n"));
        }

        return new(Hash(string.Concat(parts.Select(part => $"{part.Key}\0{part.Value}\n")))[..Digits], parts);
    }

    /// <summary>The files that differ between two states, in ordinal order.</summary>
    public IReadOnlyList<string> DifferenceTo(EnvelopeDigest other) =>
    [
        .. Parts.Keys.Union(other.Parts.Keys)
            .Where(path => Parts.GetValueOrDefault(path) != other.Parts.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsPart(string path) =>
        path == PolicyFile.RelativePath || Folders.Any(folder => path.StartsWith($"{folder}/", StringComparison.Ordinal));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
