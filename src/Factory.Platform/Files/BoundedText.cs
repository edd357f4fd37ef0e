using System.Text;
using Factory.Model.Faults;

namespace Factory.Platform.Files;

/// <summary>Reads text that someone else wrote: of a size that fits, and text indeed.</summary>
public static class BoundedText
{
    /// <summary>The size that is read where nothing else is said: 8 MiB.</summary>
    public const long DefaultMaximum = 8 * 1024 * 1024;

    /// <summary>A file's text: UTF-8, or what its byte order mark says.</summary>
    /// <exception cref="InvalidInputException">It does not exist, is too large, cannot be read, or is not text.</exception>
    public static string Read(string path, long maximumBytes = DefaultMaximum)
    {
        var text = Decode(ReadBytes(path, maximumBytes));
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new InvalidInputException(path, "this is not text", "Give a text file in UTF-8")
            : text;
    }

    /// <summary>A file's bytes.</summary>
    /// <exception cref="InvalidInputException">It does not exist, is too large, or cannot be read.</exception>
    public static byte[] ReadBytes(string path, long maximumBytes = DefaultMaximum)
    {
        try
        {
            using var input = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return ReadBytes(input, path, maximumBytes);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidInputException(path, "there is no such file", "Check the path");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InvalidInputException(path, "it cannot be read", "Give a file, and the permission to read it");
        }
    }

    /// <summary>Bytes as text: UTF-8, or what the byte order mark says; the mark itself is dropped, and what is not valid replaced.</summary>
    public static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static byte[] ReadBytes(FileStream input, string path, long maximumBytes)
    {
        // Counted while reading: a device or a pipe has no length, and a file may grow meanwhile.
        var buffer = new byte[16 * 1024];
        using var kept = new MemoryStream();
        for (var count = input.Read(buffer); count > 0; count = input.Read(buffer))
        {
            kept.Write(buffer, 0, count);
            if (kept.Length > maximumBytes)
            {
                throw new InvalidInputException(path, $"it is larger than {maximumBytes} bytes", "Split the file or leave it out");
            }
        }

        return kept.ToArray();
    }
}
