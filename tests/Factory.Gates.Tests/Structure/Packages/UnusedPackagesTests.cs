using Factory.Gates.Structure;
using Factory.Gates.Structure.Packages;
using Factory.Gates.Structure.Packages.Restoring;
using Factory.Gates.Tests.Infra;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Structure.Packages;

public sealed class UnusedPackagesTests : IDisposable
{
    private const string Project = "src/A/A.csproj";
    private const string Other = "src/B/B.csproj";
    private const string Settings = "Directory.Build.props";
    private const string Reference = "<Project><PackageReference Include=\"X\" Version=\"1.0.0\" /></Project>";

    private readonly RestoreStory restore = new();

    public void Dispose() => restore.Dispose();

    [Fact]
    public async Task Warns_of_a_new_package_that_no_assembly_uses() => Assert.Equal(
        [$"Warning {Project}:1: The change adds the package X, and no assembly of the project uses it"],
        await AskAsync(restore.Package("X", "").Project(Project, ["X"], ["System.Runtime", "Xylophone"])));

    [Fact]
    public async Task Leaves_alone_what_an_assembly_uses() =>
        Assert.Empty(await AskAsync(restore.Package("X", "", ["lib/net8.0/X.Core.dll", "lib/net8.0/X.dll"]).Project(Project, ["X"], ["x.core"])));

    [Fact]
    public async Task Leaves_alone_what_a_project_uses_that_uses_this_one() =>
        Assert.Empty(await AskAsync(restore.Package("X", "").Project(Project, ["X"], ["System.Runtime"]).Project(Other, [], ["X"], Project)));

    [Fact]
    public async Task A_use_of_a_project_that_does_not_get_it_from_here_does_not_count() =>
        Assert.Single(await AskAsync(restore.Package("X", "").Project(Project, ["X"], ["System.Runtime"]).Project(Other, ["X"], ["X"])));

    [Fact]
    public async Task Leaves_alone_what_was_there_before() =>
        Assert.Empty(await AskAsync(restore.Package("X", "").Project(Project, ["X"], ["System.Runtime"]), new ScopeStory().Unchanged(Project, Reference)));

    [Fact]
    public async Task Leaves_alone_what_only_moves_to_another_version() => Assert.Empty(await AskAsync(
        restore.Package("X", "").Project(Project, ["X"], ["System.Runtime"]),
        new ScopeStory().Before(Project, Reference.Replace("1.0.0", "0.9.0", StringComparison.Ordinal)).Now(Project, Reference)));

    [Theory]
    [InlineData("lib/net8.0/_._")]
    [InlineData("build/X.targets", "tools/X.dll")]
    [InlineData("lib/net8.0/X.dll", "analyzers/dotnet/cs/X.Generator.dll")]
    [InlineData("lib/net8.0/X.dll", "build/net8.0/X.TestAdapter.dll")]
    public async Task Does_not_judge_what_does_its_work_without_being_called(params string[] files) =>
        Assert.Empty(await AskAsync(restore.Package("X", "", files).Project(Project, ["X"], ["System.Runtime"])));

    [Fact]
    public async Task Does_not_judge_what_only_builds() => Assert.Empty(
        await AskAsync(restore.Package("X", "<developmentDependency>true</developmentDependency>").Project(Project, ["X"], ["System.Runtime"])));

    [Fact]
    public async Task Does_not_judge_what_is_for_the_project_alone() =>
        Assert.Empty(await AskAsync(restore.Package("X", "").Project(Project, ["X*"], ["System.Runtime"])));

    [Fact]
    public async Task A_reference_of_many_projects_is_used_where_one_of_them_uses_it()
    {
        restore.Package("X", "").Project(Project, ["X"], ["System.Runtime"]).Project(Other, ["X"], ["X"]);

        Assert.Empty(await AskAsync(restore, new ScopeStory().Now(Settings, Reference)));
    }

    [Fact]
    public async Task A_reference_of_many_projects_that_none_uses_is_named_where_it_stands() => Assert.Equal(
        [$"Warning {Settings}:1: The change adds the package X, and no assembly of the project uses it"],
        await AskAsync(restore.Package("X", "").Project(Project, ["X"], ["System.Runtime"]).Project(Other, ["X"], ["Y"]), new ScopeStory().Now(Settings, Reference)));

    [Fact]
    public async Task Says_where_nothing_was_compiled() => Assert.Equal(
        [$"Note {Project}:1: Whether something uses the new package X is not known: nothing that {Project} compiles to was read"],
        await AskAsync(restore.Package("X", "").Project(Project, ["X"])));

    [Fact]
    public async Task Says_where_nothing_was_restored() => Assert.Equal(
        [$"Note {Project}:1: Whether something uses the new package X is not known: it is not among the packages that were restored for the projects of the solution"],
        await AskAsync(restore.Project(Other, [])));

    [Theory]
    [InlineData("no restore", "no graph", "no restore")]
    [InlineData("", "no graph", "no graph")]
    public async Task Says_where_facts_are_missing(string restored, string graph, string reason)
    {
        var packages = restored.Length > 0 ? RestoredPackages.Absent(restored) : restore.Package("X", "").Project(Project, ["X"]).Traces().Restored;

        Assert.Equal(
            [$"Note {Project}:1: Whether something uses the new package X is not known: {reason}"],
            await AskAsync(new PackageTraces(null, packages, StructureFacts.Absent(FactoryPolicy.Default, graph)), new ScopeStory().Now(Project, Reference)));
    }

    private static Task<IReadOnlyList<string>> AskAsync(RestoreStory restore, ScopeStory? story = null) =>
        AskAsync(restore.Traces(), story ?? new ScopeStory().Now(Project, Reference));

    private static async Task<IReadOnlyList<string>> AskAsync(PackageTraces traces, ScopeStory story)
    {
        var facts = await PackageFactsReader.ReadAsync(story.Request(), traces, TestContext.Current.CancellationToken);
        return [.. PackagesFollowPolicy.Ask(facts, new()).Findings.Select(finding => $"{finding.Severity} {finding.Location}: {finding.Message}")];
    }
}
