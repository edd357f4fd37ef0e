using Factory.Gates.Structure;
using Factory.Gates.Structure.Packages;
using Factory.Gates.Structure.Packages.Restoring;
using Factory.Gates.Tests.Infra;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Structure.Packages;

public sealed class LicensesOfPackagesTests : IDisposable
{
    private const string Project = "src/A/A.csproj";
    private const string Mit = "<license type='expression'>MIT</license>";
    private const string Gpl = "<license type='expression'>GPL-3.0-only</license>";
    private const string Fix = "Read it. If it will do, propose in a change of its own to add this to packages: license-exceptions: { id: X, reason: \"what it is, and why it will do\" }";

    private readonly RestoreStory restore = new();

    public void Dispose() => restore.Dispose();

    [Theory]
    [InlineData("MIT")]
    [InlineData("GPL-3.0-only OR MIT")]
    [InlineData("MIT AND Apache-2.0")]
    public async Task A_package_under_an_allowed_licence_passes(string expression) =>
        Assert.Empty(await AskAsync(restore.Package("X", $"<license type='expression'>{expression}</license>").Project(Project, ["X"], ["X"])));

    [Fact]
    public async Task A_new_package_under_another_licence_blocks() => Assert.Equal(
        [$"Error {Project}:1: The package X 1.0.0 is under GPL-3.0-only, and the policy allows MIT, Apache-2.0"],
        await AskAsync(restore.Package("X", Gpl).Project(Project, ["X"], ["X"])));

    [Fact]
    public async Task What_was_there_before_is_a_note() => Assert.Equal(
        [$"Note {Project}:1: The package X 1.0.0 is under GPL-3.0-only, and the policy allows MIT, Apache-2.0"],
        await AskAsync(restore.Package("X", Gpl).Project(Project, ["X"]), isNew: false));

    [Fact]
    public async Task A_package_that_comes_in_through_others_is_judged_with_the_way() => Assert.Equal(
        [$"Error {Project}: The package Z 1.0.0, which comes in through X -> Y, is under GPL-3.0-only, and the policy allows MIT, Apache-2.0"],
        await AskAsync(restore.Package("X", Mit, null, "Y").Package("Y", Mit, null, "Z").Package("Z", Gpl).Project(Project, ["X"], ["X"])));

    [Fact]
    public async Task What_comes_in_on_many_ways_is_told_once_with_the_shortest() => Assert.Equal(
        [$"Error {Project}: The package Z 1.0.0, which comes in through X, is under GPL-3.0-only, and the policy allows MIT, Apache-2.0"],
        await AskAsync(restore.Package("X", Mit, null, "Z").Package("Z", Gpl).Project("src/0/0.csproj", [], [], Project).Project(Project, ["X"], ["X"])));

    [Fact]
    public async Task A_lock_file_names_what_no_project_of_the_solution_restored() => Assert.Equal(
        ["Error src/A/packages.lock.json:4: The package Y 1.0.0, which comes in through X, is under GPL-3.0-only, and the policy allows MIT, Apache-2.0"],
        await AskAsync(restore.Package("X", Mit).Package("Y", Gpl), story => story.Now("src/A/packages.lock.json", """
            { "dependencies": { "net10.0": {
              "X": { "type": "Direct", "resolved": "1.0.0",
                "dependencies": { "Y": "1.0.0" } },
              "Y": {
                "type": "Transitive", "resolved": "1.0.0" } } } }
            """)));

    [Theory]
    [InlineData("<license type='file'>EULA.md</license>", "it stands in the package's file EULA.md")]
    [InlineData("<licenseUrl>https://example.com</licenseUrl>", "its nuspec gives only an address, https://example.com")]
    public async Task A_licence_that_is_not_known_blocks_and_names_what_to_write(string metadata, string obstacle) => Assert.Equal(
        [$"Error {Project}:1: The licence of the package X 1.0.0 is not known: {obstacle}"],
        await AskAsync(restore.Package("X", metadata).Project(Project, ["X"], ["X"])));

    [Theory]
    [InlineData("X", "1.0.0")]
    [InlineData("X", "../../x")]
    [InlineData("../X", "1.0.0")]
    public async Task A_package_that_is_not_there_is_not_known(string id, string version) => Assert.Contains(
        $"Error {Project}:1: The licence of the package {id} {version} is not known: the package is not among those that were restored",
        await AskAsync(restore, story => story.Now(Project, $"<Project><PackageReference Include=\"{id}\" Version=\"{version}\" /></Project>")));

    [Fact]
    public async Task Says_how_to_accept_it() => Assert.Equal(
        Fix, PackagesFollowPolicy.Ask(await FactsAsync(restore.Package("X", "").Project(Project, ["X"], ["X"]).Traces()), Policy()).Findings.Single().Fix);

    [Theory]
    [InlineData("X")]
    [InlineData("x*")]
    public async Task A_package_that_was_accepted_passes(string pattern) =>
        Assert.Empty(await AskAsync(restore.Package("X", "<license type='file'>EULA.md</license>").Project(Project, ["X"], ["X"]), exempt: pattern));

    [Fact]
    public async Task Without_a_restore_it_says_so_once() => Assert.Equal(
        ["Note the report: The licences of packages are not known: Compile did not run"],
        PackagesFollowPolicy.Ask(await FactsAsync(new(null, RestoredPackages.Absent("Compile did not run"), StructureFacts.Moot(FactoryPolicy.Default, ""))), Policy()).Findings
            .Where(finding => finding.Subject == "licences")
            .Select(finding => $"{finding.Severity} the report: {finding.Message}"));

    [Fact]
    public async Task Without_a_list_no_licence_is_asked_for() => Assert.Empty(
        PackagesFollowPolicy.Ask(await FactsAsync(restore.Package("X", Gpl).Project(Project, ["X"], ["X"]).Traces(), licenses: null), new()).Findings);

    private static FactoryPolicy WithLicenses(string[]? licenses, string? exempt = null) =>
        new() { Packages = new() { Licenses = licenses, LicenseExceptions = exempt is null ? [] : [new(exempt, "read by Ada")] } };

    private static PackagePolicy Policy(string? exempt = null) => WithLicenses(["MIT", "Apache-2.0"], exempt).Packages;

    private static async Task<IReadOnlyList<string>> AskAsync(RestoreStory restore, Func<ScopeStory, ScopeStory>? more = null, bool isNew = true, string? exempt = null) =>
    [
        .. PackagesFollowPolicy.Ask(await FactsAsync(restore.Traces(), ["MIT", "Apache-2.0"], isNew, more), Policy(exempt)).Findings
            .Where(finding => !finding.Message.StartsWith("Whether something uses", StringComparison.Ordinal))
            .Select(finding => $"{finding.Severity} {finding.Location}: {finding.Message}"),
    ];

    private static Task<PackageFacts> FactsAsync(PackageTraces traces, string[]? licenses, bool isNew = true, Func<ScopeStory, ScopeStory>? more = null)
    {
        var story = new ScopeStory { Policy = WithLicenses(licenses) };
        const string text = "<Project><PackageReference Include=\"X\" Version=\"1.0.0\" /></Project>";
        story = isNew ? story.Now(Project, text) : story.Unchanged(Project, text);
        return PackageFactsReader.ReadAsync((more?.Invoke(story) ?? story).Request(), traces, TestContext.Current.CancellationToken);
    }

    private static Task<PackageFacts> FactsAsync(PackageTraces traces) => FactsAsync(traces, ["MIT", "Apache-2.0"]);
}
