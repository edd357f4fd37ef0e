using System.Buffers.Binary;

namespace Measures.Text;

/// <summary>Reads and writes messages that begin with their length.</summary>
public static class LengthPrefixedStream
{
    private const int Prefix = sizeof(int);
    private const int Longest = 1024 * 1024;

    public static async Task WriteAsync(Stream stream, ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        var prefix = new byte[Prefix];
        BinaryPrimitives.WriteInt32BigEndian(prefix, message.Length);
        await stream.WriteAsync(prefix, cancellation);
        await stream.WriteAsync(message, cancellation);
        await stream.FlushAsync(cancellation);
    }

    public static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var prefix = new byte[Prefix];
        await stream.ReadExactlyAsync(prefix, cancellation);
        var length = BinaryPrimitives.ReadInt32BigEndian(prefix);
        if (length is < 0 or > Longest)
        {
            throw new InvalidDataException($"A message has at most {Longest} bytes, and this says {length}");
        }

        var message = new byte[length];
        await stream.ReadExactlyAsync(message, cancellation);
        return message;
    }
}
