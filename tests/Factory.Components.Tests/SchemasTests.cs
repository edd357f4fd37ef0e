using Factory.Components.Tests.Infra;
using Factory.Gates.Schemas;
using Factory.Hosting.Builds;
using Factory.Reports.Schemas;

namespace Factory.Components.Tests;

/// <summary>The target that writes the schemas, through the host, in process.</summary>
public sealed class SchemasTests : IDisposable
{
    private readonly SmallRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("artifacts/factory/schemas")]
    [InlineData(".vscode/schemas", "--out", ".vscode/schemas")]
    public async Task It_writes_the_schema_of_each_format(string folder, params string[] arguments)
    {
        var run = await repository.RunAsync(new ShopBuild(), ["Schemas", .. arguments]);

        Assert.Equal(0, run.ExitCode);
        var schemas = EnvelopeSchemas.All.Concat(ReportSchemas.All).OrderBy(schema => schema.Key, StringComparer.Ordinal).ToList();
        Assert.Equal(schemas.Select(schema => schema.Key), Directory.EnumerateFiles(repository[folder]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(schemas, schema => Assert.Equal(schema.Value, repository.Read($"{folder}/{schema.Key}")));
    }

    private sealed class ShopBuild : FactoryBuild, ISchemas;
}
