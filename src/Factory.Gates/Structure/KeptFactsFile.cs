using System.Globalization;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Structure;

/// <summary>The file of the facts, with a note beside it of what they follow from: as long as that is the same, nothing is read or written.</summary>
/// <param name="path">The file; absolute.</param>
public sealed class KeptFactsFile(string path)
{
    private string Note => $"{path}.from";

    /// <summary>Brings the file up to date and returns what it holds, in words.</summary>
    /// <exception cref="InvalidInputException">The assemblies tell nothing, or the file can't be written.</exception>
    public async Task<string> UpdateAsync(WorkingTreeStructure tree, CancellationToken cancellation)
    {
        var key = tree.Key;
        if (key.Length > 0 && Kept(key) is { } summary)
        {
            return $"{summary}, as before";
        }

        var facts = await tree.ReadAsync(cancellation);
        FactsJson.Write(facts, path);
        AtomicFile.Write(Note, $"{key}\n{Written()}\n{facts.Summary}\n");
        return facts.Summary;
    }

    /// <summary>What the file holds, where it is still what was written for this key.</summary>
    private string? Kept(string key)
    {
        try
        {
            return File.Exists(path) && File.Exists(Note) && BoundedText.Read(Note).Split('\n') is [var from, var written, var summary, ..] && from == key && written == Written() ? summary : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidInputException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What tells whether somebody wrote the file since: reading all of it would cost more than it is worth.</summary>
    private string Written()
    {
        var file = new FileInfo(path);
        return string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}");
    }
}
