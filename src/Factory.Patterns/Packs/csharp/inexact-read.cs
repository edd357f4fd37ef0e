using System.IO;
using System.Threading.Tasks;

class Header
{
    private readonly Stream input;

    async Task Bad(Stream stream, FileStream file, byte[] bytes)
    {
        // ruleid: inexact-read
        stream.Read(bytes, 0, bytes.Length);
        // ruleid: inexact-read
        await stream.ReadAsync(bytes);
        // ruleid: inexact-read
        file.Read(bytes);
    }

    async Task<int> Good(Stream stream, Reader reader, byte[] bytes)
    {
        // ok: inexact-read
        stream.ReadExactly(bytes);
        // ok: inexact-read
        var count = stream.Read(bytes, 0, bytes.Length);
        // ok: inexact-read
        count += await stream.ReadAsync(bytes);
        // ok: inexact-read
        reader.Read(bytes);
        // ok: inexact-read
        Print(stream.Read(bytes, 0, 1));
        Print(
            // ok: inexact-read
            stream.Read(bytes, 0, 1));
        // ok: inexact-read
        return stream.Read(bytes, 0, 1);
    }
}
