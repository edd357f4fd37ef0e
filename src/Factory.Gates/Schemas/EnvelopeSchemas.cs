using Factory.Platform.Files;

namespace Factory.Gates.Schemas;

/// <summary>The JSON Schemas of the envelope's own formats, which give completion in an editor.</summary>
public static class EnvelopeSchemas
{
    private const string Ending = ".schema.json";

    /// <summary>
    /// Each schema's text by its file name: <c>baseline.schema.json</c>, <c>decision.schema.json</c>, <c>evidence.schema.json</c>,
    /// <c>factory.schema.json</c>, <c>facts.schema.json</c>, <c>lesson.schema.json</c>, <c>pattern.schema.json</c>, <c>plan.schema.json</c>, <c>waivers.schema.json</c>.
    /// </summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(
        typeof(EnvelopeSchemas).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .ToDictionary(name => name, Read),
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
        using var stream = typeof(EnvelopeSchemas).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
