using System.Runtime.InteropServices;
using Factory.Model.Reports;

namespace Factory.Patterns.Scanning.Caching;

/// <summary>Writes and reads the findings of one file as bytes.</summary>
internal static class FindingBytes
{
    public static byte[] Write(IReadOnlyList<ScanFinding> findings)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var finding in findings)
        {
            Write(writer, finding);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The findings; the path is that of the entry they were kept under.</summary>
    public static IEnumerable<ScanFinding> Read(ReadOnlyMemory<byte> bytes, string path)
    {
        if (bytes.Length == 0)
        {
            yield break;
        }

        using var reader = new BinaryReader(Stream(bytes));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            yield return Read(reader, path);
        }
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var part)
        ? new(part.Array!, part.Offset, part.Count, writable: false)
        : new(bytes.ToArray(), writable: false);

    private static void Write(BinaryWriter writer, ScanFinding finding)
    {
        writer.Write(finding.RuleId);
        writer.Write((byte)finding.Weight);
        writer.Write(finding.Message);
        foreach (var number in (ReadOnlySpan<int>)[finding.Line, finding.Column, finding.EndLine, finding.EndColumn, finding.Start])
        {
            writer.Write7BitEncodedInt(number);
        }

        writer.Write(finding.Text);
        writer.Write(finding.Symbol);
        writer.Write(finding.Suppression);
        writer.Write(finding.Fix is not null);
        writer.Write(finding.Fix ?? "");
        writer.Write7BitEncodedInt(finding.Metavariables.Count);
        foreach (var (name, value) in finding.Metavariables)
        {
            writer.Write(name);
            writer.Write(value);
        }
    }

    private static ScanFinding Read(BinaryReader reader, string path) => new(reader.ReadString(), (Severity)reader.ReadByte(), reader.ReadString())
    {
        Path = path,
        Line = reader.Read7BitEncodedInt(),
        Column = reader.Read7BitEncodedInt(),
        EndLine = reader.Read7BitEncodedInt(),
        EndColumn = reader.Read7BitEncodedInt(),
        Start = reader.Read7BitEncodedInt(),
        Text = reader.ReadString(),
        Symbol = reader.ReadString(),
        Suppression = reader.ReadString(),
        Fix = reader.ReadBoolean() ? reader.ReadString() : Skip(reader.ReadString()),
        Metavariables = Pairs(reader),
    };

    private static string? Skip(string _) => null;

    private static KeyValuePair<string, string>[] Pairs(BinaryReader reader)
    {
        var pairs = new KeyValuePair<string, string>[reader.Read7BitEncodedInt()];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new(reader.ReadString(), reader.ReadString());
        }

        return pairs;
    }
}
