using System.Security.Cryptography;

namespace Factory.Platform.Files;

/// <summary>
/// The files that are being written: <c>.name.0123456789ab.tmp~</c>. Whoever writes one holds it open and locked, so
/// one that can be opened alone was abandoned.
/// </summary>
internal static class TemporaryFile
{
    private const string Ending = ".tmp~";
    private const int RandomDigits = 12;
    private const int Attempts = 8;

    // File systems allow 255 bytes a name; the longest part of it that may come from the target.
    private const int LongestStem = 60;

    // Windows deletes an open file only when that is shared, and holds others off anyway.
    private static FileShare Alone => OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    public static FileStream CreateBeside(string target)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Not FileShare.None: Windows allows a file to be renamed while it is open only when Delete is shared.
                var created = new FileStream(NameFor(target), FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
                if (File.Exists(created.Name))
                {
                    return created;
                }

                created.Dispose();
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Another writer took it for abandoned between its creation and its lock, and is about to remove it.
            }
        }
    }

    public static void RemoveAbandoned(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, $".*{Ending}").Where(IsOurs))
        {
            try
            {
                using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, Alone);
                File.Delete(path);
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                // It is being written at this moment, or belongs to someone else.
            }
        }
    }

    private static string NameFor(string target)
    {
        var name = Path.GetFileName(target);
        var stem = name.Length <= LongestStem ? name : name[..LongestStem];
        return Path.Combine(Path.GetDirectoryName(target)!, $".{stem}.{RandomNumberGenerator.GetHexString(RandomDigits, lowercase: true)}{Ending}");
    }

    private static bool IsOurs(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name.Length > RandomDigits + 1
            && name[^(RandomDigits + 1)] == '.'
            && name[^RandomDigits..].All(char.IsAsciiHexDigitLower);
    }
}
