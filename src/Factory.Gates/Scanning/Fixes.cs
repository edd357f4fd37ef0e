using System.Text;
using Factory.Patterns.Scanning;
using Factory.Platform.Files;

namespace Factory.Gates.Scanning;

/// <summary>Mends matches in the files, where their rule says how and no comment lets them stand.</summary>
internal static class Fixes
{
    /// <summary>The findings that were mended. Of two that overlap, the first is; a second run mends the other.</summary>
    public static IReadOnlyList<ScanFinding> Apply(string root, IEnumerable<ScanFinding> findings) =>
    [
        .. findings.Where(finding => finding.Fix is not null && finding.Suppression.Length == 0)
            .GroupBy(finding => finding.Path, StringComparer.Ordinal)
            .SelectMany(file => Apply(RootedPath.Resolve(root, file.Key), [.. file.OrderBy(finding => finding.Start)])),
    ];

    private static List<ScanFinding> Apply(string path, List<ScanFinding> findings)
    {
        var bytes = BoundedText.ReadBytes(path);
        var written = BoundedText.Decode(bytes);
        var places = Places(written);
        var text = written.Replace("\r\n", "\n", StringComparison.Ordinal);
        var lineEnd = text.Length < written.Length ? "\r\n" : "\n";
        var mended = new List<ScanFinding>();
        var result = new StringBuilder();
        var end = 0;
        foreach (var finding in findings.Where(finding => string.CompareOrdinal(text, finding.Start, finding.Text, 0, finding.Text.Length) == 0))
        {
            if (finding.Start >= end)
            {
                result.Append(written, places[end], places[finding.Start] - places[end]).Append(finding.Fix!.ReplaceLineEndings(lineEnd));
                mended.Add(finding);
                end = finding.Start + finding.Text.Length;
            }
        }

        result.Append(written, places[end], written.Length - places[end]);
        var encoding = EncodingOf(bytes);
        AtomicFile.Write(path, output => output.Write([.. encoding.GetPreamble(), .. encoding.GetBytes(result.ToString())]));
        return mended;
    }

    /// <summary>Where each character of the text with <c>\n</c> as line ends stands in the file, and where the file ends.</summary>
    private static List<int> Places(string written)
    {
        var places = new List<int>(written.Length + 1);
        for (var i = 0; i < written.Length; i++)
        {
            places.Add(i);
            i += written.AsSpan(i).StartsWith("\r\n") ? 1 : 0;
        }

        places.Add(written.Length);
        return places;
    }

    /// <summary>What the file is written in, by its mark, as <see cref="BoundedText.Decode"/> reads it.</summary>
    private static Encoding EncodingOf(byte[] file) => file switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };
}
