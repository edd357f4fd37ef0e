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
            FileLock.TryTakeOver(path)?.Dispose();
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
