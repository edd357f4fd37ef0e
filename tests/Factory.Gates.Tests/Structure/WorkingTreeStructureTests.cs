using Factory.Gates.Judging;
using Factory.Gates.Structure;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;

namespace Factory.Gates.Tests.Structure;

/// <summary>A real small project in a real repository, built once by whoever asks first.</summary>
public sealed class WorkingTreeStructureTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
        </Project>
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tree_is_built_where_nobody_did_and_its_facts_are_kept_while_they_hold()
    {
        using var repository = await InitAsync();
        var file = Path.Combine(repository.Root, "artifacts", "facts.json");

        Assert.Equal("1 types and 0 uses", await UpdateAsync(repository, file));
        Assert.Contains("\"T:Shop.Order\"", await File.ReadAllTextAsync(file, Cancellation), StringComparison.Ordinal);
        Assert.Equal("1 types and 0 uses, as before", await UpdateAsync(repository, file));

        await File.AppendAllTextAsync(file, "changed by hand", Cancellation);
        Assert.Equal("1 types and 0 uses", await UpdateAsync(repository, file));

        // Git does not see this policy, so the tree is the same; the modules of the facts are not.
        repository.File(".factory/factory.yml", "version: 1\nsolution: src/Shop.csproj\nmodules: { Words: [src/**] }\n");
        Assert.Equal("1 types and 0 uses", await UpdateAsync(repository, file));
        Assert.Contains("\"Words\"", await File.ReadAllTextAsync(file, Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_policy_is_named_before_anything_is_built()
    {
        using var repository = await InitAsync();
        repository.File(".factory/factory.yml", "version: 1\nsolutoin: src/Shop.csproj\n");

        var fault = await Assert.ThrowsAsync<InvalidInputException>(() => OpenAsync(repository));

        Assert.Contains("unknown key 'solutoin'", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(repository.Root, "artifacts")));
    }

    private static Task<TempRepository> InitAsync() => TempRepository.InitAsync(
        (".gitignore", "artifacts/\nbin/\nobj/\n.factory/\n"),
        ("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>"),
        (".factory/factory.yml", "version: 1\nsolution: src/Shop.csproj\n"),
        ("src/Shop.csproj", Project),
        ("src/Order.cs", "namespace Shop;\n\npublic class Order { public int Count() => 1; }\n"));

    private static async Task<string> UpdateAsync(TempRepository repository, string file) =>
        await new KeptFactsFile(file).UpdateAsync(await OpenAsync(repository), Cancellation);

    private static Task<WorkingTreeStructure> OpenAsync(TempRepository repository) => WorkingTreeStructure.OpenAsync(
        repository.Input, new BuildSettings("Debug", Path.Combine(repository.Root, "artifacts", "factory", "build"), ""), Cancellation);
}
