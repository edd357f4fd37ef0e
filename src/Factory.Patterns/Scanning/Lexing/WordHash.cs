using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Factory.Patterns.Scanning.Lexing;

/// <summary>
/// A hash of a token's text in a few instructions whatever its length: of its first eight bytes, its last eight and its length. Those who
/// look words up by it compare the bytes too.
/// </summary>
internal static class WordHash
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(ReadOnlySpan<byte> source, int start, int length)
    {
        if (length > 8)
        {
            return Mix(Eight(source, start), Eight(source, start + length - 8), length);
        }

        return Mix(
            source.Length - start >= 8
                ? Eight(source, start) & (ulong.MaxValue >> (64 - (8 * length)))
                : NearTheEnd(source, start, length),
            0,
            length);
    }

    /// <summary>The callers have checked that eight bytes are there. The checked read would be a call for every token in code compiled ahead.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ReadOnlySpan<byte> source, int start) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(source), start));

    private static ulong NearTheEnd(ReadOnlySpan<byte> source, int start, int length)
    {
        var value = 0UL;
        for (var i = 0; i < length; i++)
        {
            value |= (ulong)source[start + i] << (8 * i);
        }

        return value;
    }

    private static uint Mix(ulong first, ulong last, int length) =>
        (uint)(((first * 0x9E3779B97F4A7C15) ^ (last * 0xC2B2AE3D27D4EB4F) ^ ((ulong)length * 0x165667B19E3779F9)) >> 32);
}
