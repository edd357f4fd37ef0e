using Factory.Components.Hosts;
using Factory.Gates.Schemas;
using Factory.Reports.Schemas;

namespace Factory.Components;

/// <summary>Adds <see cref="Schemas"/> to a build: the JSON Schemas of the envelope's formats and of the reports, for editors.</summary>
public interface ISchemas : IHasFactory
{
    /// <summary>Where the schemas go.</summary>
    [Parameter("Folder for the schemas; default: artifacts/factory/schemas"), OnRequest]
    AbsolutePath Out => TryGetValue(() => Out) ?? FactoryDirectory / "schemas";

    /// <summary>Writes the schema of each format that the envelope and the reports have.</summary>
    Target Schemas => _ => _
        .Description("Writes the JSON Schemas of the envelope's formats and of the reports, which give completion in an editor: [--out DIR]")
        .Executes(() =>
        {
            EnvelopeSchemas.Write(this.Writable(Out));
            ReportSchemas.Write(this.Writable(Out));
            this.Say($"{EnvelopeSchemas.All.Count + ReportSchemas.All.Count} schemas: {Out}");
        });
}
