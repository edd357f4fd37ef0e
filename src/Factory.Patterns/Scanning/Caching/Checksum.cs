using System.Buffers.Binary;

namespace Factory.Patterns.Scanning.Caching;

/// <summary>Tells a whole file from a torn one. Every step can be undone, so a change of one word is always seen; no shield against intent.</summary>
internal static class Checksum
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var sum = (ulong)bytes.Length * Prime;
        while (bytes.Length >= 8)
        {
            sum = Step(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        foreach (var rest in bytes)
        {
            sum = Step(sum, rest);
        }

        return sum;
    }

    private static ulong Step(ulong sum, ulong word) => ulong.RotateLeft((sum ^ word) * Prime, 29);
}
