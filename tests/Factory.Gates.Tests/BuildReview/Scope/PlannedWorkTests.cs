using Factory.Gates.BuildReview.Scope;
using Factory.Gates.Judging;
using Factory.Gates.Tests.Infra;
using Factory.Platform.Files;

namespace Factory.Gates.Tests.BuildReview.Scope;

/// <summary>What plans announce, looked for in the files of a real change.</summary>
public sealed class PlannedWorkTests
{
    private const string Declaration = "namespace Shop; class Exporter { }\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_and_a_large_file_of_tests_declare_nothing()
    {
        using var git = await RepositoryAsync();
        git.Write(("src/Shop/Exporter.cs", Declaration), ("tests/Shop.Tests/Large.cs", Large()));
        File.CreateSymbolicLink(Path.Combine(git.Input.Root, "tests/Shop.Tests/Link.cs"), "../../src/Shop/Exporter.cs");

        Assert.Equal(["Shop.Importer"], await MissingAsync(git));
    }

    [Fact]
    public async Task A_file_that_the_policy_excludes_declares_nothing()
    {
        using var git = await RepositoryAsync();
        git.Write(("gen/Exporter.cs", Declaration), ("gen/Large.cs", Large()), ("tests/Shop.Tests/Importer.cs", "namespace Shop; class Importer { }\n"));

        Assert.Equal(["Shop.Exporter"], await MissingAsync(git));
    }

    private static string Large() => new(' ', (int)BoundedText.DefaultMaximum + 1);

    private static async Task<GitFolder> RepositoryAsync()
    {
        var git = await GitFolder.TopicAsync((".factory/factory.yml", "version: 1\nshape: { exclude: [gen/**] }\n"));
        git.Write((".factory/plans/0012-export.md", Plans.Text("""
            id: 12
            title: Export
            status: approved
            scope: { paths: [src/**, tests/**, gen/**] }
            new: [Shop.Exporter, Shop.Importer]
            criteria:
              - { id: C1, text: It exports, verified-by: Shop.Tests.ExportTests.Exports }
            """)));
        return git;
    }

    private static async Task<IEnumerable<string>> MissingAsync(GitFolder git)
    {
        var context = await GateContext.OpenAsync(git.Input with { PlanId = 12 }, Cancellation);
        return (await ScopeFactsReader.ReadAsync(ScopeRequest.Of(context), Cancellation)).Missing.Select(missing => missing.Name);
    }
}
