namespace Factory.Reports.Json;

/// <summary>The JSON Schema (draft 7, which every editor and validator knows) of <c>GATE.json</c>, for editors, validators and the Schemas target.</summary>
public static class ReportSchema
{
    private const string Resource = "Factory.Reports.Schemas.gate-report.schema.json";

    /// <summary>The schema's <c>$id</c>, which every report names as its <c>$schema</c>.</summary>
    public const string Id = "urn:factory:gate-report:1";

    /// <summary>The name of the file that holds it.</summary>
    public const string FileName = "gate-report.schema.json";

    /// <summary>The schema's text.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(ReportSchema).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }
}
