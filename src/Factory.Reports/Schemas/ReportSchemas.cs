using Factory.Platform.Files;

namespace Factory.Reports.Schemas;

/// <summary>The JSON Schemas of all reports.</summary>
public static class ReportSchemas
{
    private const string Prefix = "Factory.Reports.Schemas.";

    /// <summary>Each schema's text by its file name: <c>compound.schema.json</c>, <c>gate-report.schema.json</c>.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(
        typeof(ReportSchemas).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], Read),
        StringComparer.Ordinal);

    /// <summary>Writes each into a folder.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">The folder can't be written to.</exception>
    public static void Write(string folder)
    {
        foreach (var (name, text) in All)
        {
            AtomicFile.Write(Path.Combine(folder, name), text);
        }
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ReportSchemas).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
