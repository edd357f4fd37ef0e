using System.Security.Cryptography;
using System.Text;
using Factory.Gates.Learning.Rules;
using Factory.Git.Files;

namespace Factory.Gates.Envelope;

/// <summary>Names one state of an envelope: what was decided when a plan was written. Plans, waivers and the baseline are no part of it, and neither is what no reader reads.</summary>
/// <param name="Text">12 hexadecimal digits of the SHA-256 of all parts.</param>
/// <param name="Parts">The hash of each file, by path.</param>
public sealed record EnvelopeDigest(string Text, IReadOnlyDictionary<string, string> Parts)
{
    private const int Digits = 12;

    /// <summary>The digest of the envelope in one state of the repository.</summary>
    public static async Task<EnvelopeDigest> ReadAsync(IFileTree tree, CancellationToken cancellation)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var paths = await tree.ListAsync(".factory", cancellation);
        foreach (var path in paths.Where(IsPart))
        {
            var text = await tree.ReadAsync(path, cancellation) ?? "";
            parts[path] = HashOfLines(text);
            foreach (var test in RuleFolder.Holds(path) ? RuleFolder.TestsOf(path, text, paths) : [])
            {
                parts[test] = HashOfLines(await tree.ReadAsync(test, cancellation) ?? "");
            }
        }

        return Of(parts);
    }

    /// <summary>The digest of the same state with some files left out.</summary>
    public EnvelopeDigest Without(Func<string, bool> isLeftOut) =>
        Of(new SortedDictionary<string, string>(Parts.Where(part => !isLeftOut(part.Key)).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The files that differ between two states, in ordinal order.</summary>
    public IReadOnlyList<string> DifferenceTo(EnvelopeDigest other) =>
    [
        .. Parts.Keys.Union(other.Parts.Keys)
            .Where(path => Parts.GetValueOrDefault(path) != other.Parts.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What the readers read; the tests of rules come with their rules.</summary>
    private static bool IsPart(string path) =>
        path == PolicyFile.RelativePath
        || NumberedFolder.Holds(DecisionFolder.RelativePath, path)
        || RailFolder.IsPattern(path)
        || RuleFolder.Holds(path);

    private static EnvelopeDigest Of(SortedDictionary<string, string> parts) =>
        new(Hash(string.Concat(parts.Select(part => $"{part.Key}\0{part.Value}\n")))[..Digits], parts);

    private static string HashOfLines(string text) => Hash(text.ReplaceLineEndings("\n"));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
