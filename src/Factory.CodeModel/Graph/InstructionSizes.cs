using System.Reflection.Metadata;

namespace Factory.CodeModel.Graph;

/// <summary>How long the operand of an instruction is (ECMA-335, partition III), and whether it is a metadata token.</summary>
internal static class InstructionSizes
{
    /// <summary>Stands for an operand of four bytes that is a token.</summary>
    private const byte Token = 0x84;

    private const byte Switch = 0xFF;

    private static readonly byte[] Short = Fill(
        256,
        new(1, 0x0E, 0x13), new(1, 0x1F, 0x1F), new(4, 0x20, 0x20), new(8, 0x21, 0x21), new(4, 0x22, 0x22), new(8, 0x23, 0x23), new(Token, 0x27, 0x29),
        new(1, 0x2B, 0x37), new(4, 0x38, 0x44), new(Switch, 0x45, 0x45), new(Token, 0x6F, 0x75), new(Token, 0x79, 0x79), new(Token, 0x7B, 0x81),
        new(Token, 0x8C, 0x8D), new(Token, 0x8F, 0x8F), new(Token, 0xA3, 0xA5), new(Token, 0xC2, 0xC2), new(Token, 0xC6, 0xC6), new(Token, 0xD0, 0xD0),
        new(4, 0xDD, 0xDD), new(1, 0xDE, 0xDE));

    private static readonly byte[] Long = Fill(
        256,
        new(Token, 0x06, 0x07), new(2, 0x09, 0x0E), new(1, 0x12, 0x12), new(Token, 0x15, 0x16), new(1, 0x19, 0x19), new(Token, 0x1C, 0x1C));

    /// <summary>Reads the next instruction; the token it names, or 0 where it names none.</summary>
    public static int Next(ref BlobReader code, out ILOpCode operation)
    {
        var first = code.ReadByte();
        var isLong = first == 0xFE;
        var second = isLong ? code.ReadByte() : first;
        operation = (ILOpCode)(isLong ? 0xFE00 | second : first);
        var size = (isLong ? Long : Short)[second];
        if (size == Token)
        {
            return code.ReadInt32();
        }

        var length = size == Switch ? checked(4 * code.ReadInt32()) : size;
        code.Offset += length;
        return 0;
    }

    private static byte[] Fill(int length, params ReadOnlySpan<Range> ranges)
    {
        var sizes = new byte[length];
        foreach (var range in ranges)
        {
            sizes.AsSpan(range.First, range.Last - range.First + 1).Fill(range.Size);
        }

        return sizes;
    }

    /// <summary>Operations that follow each other and whose operands have one size.</summary>
    private readonly record struct Range(byte Size, int First, int Last);
}
