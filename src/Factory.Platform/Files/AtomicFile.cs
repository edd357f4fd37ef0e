using System.Text;
using Factory.Model.Faults;

namespace Factory.Platform.Files;

/// <summary>
/// Writes a file whole or not at all: a kill at any moment leaves the old file or the new one. What killed runs left
/// in a folder is removed by the next write there.
/// </summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8 without a mark, line ends as they are.</summary>
    /// <exception cref="InvalidInputException">The place cannot be written.</exception>
    public static void Write(string path, string text)
    {
        var bytes = Utf8.GetBytes(text);
        Write(path, output => output.Write(bytes));
    }

    /// <summary>Writes a text where no file is yet, as UTF-8 without a mark. Of two that create the same file, one fails.</summary>
    /// <exception cref="InvalidInputException">There is a file already, or the place cannot be written.</exception>
    public static void Create(string path, string text)
    {
        try
        {
            Write(path, output => output.Write(Utf8.GetBytes(text)), overwrite: false);
        }
        catch (IOException) when (Path.Exists(path))
        {
            throw new InvalidInputException(path, "there is a file already", "Remove it or give another path");
        }
    }

    /// <summary>Writes what the callback puts into the stream. When it throws, the old file stays.</summary>
    /// <exception cref="InvalidInputException">The place cannot be written.</exception>
    public static void Write(string path, Action<Stream> write) => Write(path, write, overwrite: true);

    /// <summary>Removes what killed runs left in a folder that they were writing to.</summary>
    public static void RemoveAbandoned(string folder) => TemporaryFile.RemoveAbandoned(folder);

    private static void Write(string path, Action<Stream> write, bool overwrite)
    {
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
        {
            throw new InvalidInputException(path, "this is a folder and cannot be written as a file", "Remove it or give another path");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Replace(target, write, overwrite);
        }
        catch (UnauthorizedAccessException refusal)
        {
            throw new InvalidInputException(path, $"it cannot be written ({refusal.Message})", "Check the permissions of the file and its folder");
        }
    }

    private static void Replace(string target, Action<Stream> write, bool overwrite)
    {
        TemporaryFile.RemoveAbandoned(Path.GetDirectoryName(target)!);
        using var output = TemporaryFile.CreateBeside(target);
        try
        {
            write(output);
            output.Flush(flushToDisk: true);
            KeepMode(target, output.Name);

            // The handle stays open on purpose: its lock tells other writers that this file is not abandoned.
            File.Move(output.Name, target, overwrite);
        }
        catch
        {
            File.Delete(output.Name);
            throw;
        }
    }

    private static void KeepMode(string target, string temporary)
    {
        if (!OperatingSystem.IsWindows() && new FileInfo(target) is { Exists: true, LinkTarget: null })
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        }
    }
}
