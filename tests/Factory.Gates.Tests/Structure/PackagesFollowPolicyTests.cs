using Factory.Gates.Building.Facts;
using Factory.Gates.Structure;
using Factory.Gates.Structure.Packages;
using Factory.Gates.Structure.Packages.Restoring;
using Factory.Gates.Tests.Infra;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

public sealed class PackagesFollowPolicyTests
{
    private const string Project = "src/A/A.csproj";
    private const string Lock = "src/A/packages.lock.json";

    private static readonly PackagePolicy NoJson = new() { Deny = [new("Newtonsoft.*", "we write JSON with System.Text.Json")] };

    [Fact]
    public async Task A_denied_package_is_named_with_the_reason() => Assert.Equal(
        [$"Error {Project}:1: The package newtonsoft.json is denied: we write JSON with System.Text.Json"],
        await AskAsync(NoJson, new ScopeStory().Now(Project, Items("<PackageReference Include='newtonsoft.json' Version='13.0.3' />"))));

    [Fact]
    public async Task A_denied_package_blocks_where_it_was_before_too() => Assert.Single(
        await AskAsync(NoJson, new ScopeStory().Unchanged(Project, Items("<PackageReference Include='Newtonsoft.Json' Version='13.0.3' />"))),
        line => line.StartsWith("Error", StringComparison.Ordinal));

    [Fact]
    public async Task A_denied_package_that_comes_in_through_another_one_is_named_with_the_way() => Assert.Equal(
        [$"Error {Lock}:6: The package Newtonsoft.Json is denied and comes in through Big.Client -> Small.Client: we write JSON with System.Text.Json"],
        await AskAsync(NoJson, Client()));

    [Fact]
    public async Task A_denied_package_in_many_lock_files_is_one_finding() => Assert.Equal(
        [$"Error {Lock}:6: The package Newtonsoft.Json is denied and comes in through Big.Client -> Small.Client (and so in 1 more lock file): we write JSON with System.Text.Json"],
        await AskAsync(NoJson, Client().Unchanged("src/B/packages.lock.json", LockText)));

    [Fact]
    public async Task With_a_list_of_what_is_allowed_anything_else_blocks() => Assert.Equal(
        [$"Error {Project}:1: The package Serilog is not among those that the policy allows (Microsoft.*, YamlDotNet)"],
        await AskAsync(
            new() { Allow = ["Microsoft.*", "YamlDotNet"] },
            new ScopeStory().Now(Project, Items("<PackageReference Include='Serilog' Version='4.0.0' /><PackageReference Include='yamldotnet' Version='1.0.0' /><PackageReference Include='microsoft.build' Version='1.0.0' />"))));

    [Theory]
    [InlineData("Version='1.*'", "The version of X is '1.*', so two builds of the same sources can differ")]
    [InlineData("Version='*'", "The version of X is '*', so two builds of the same sources can differ")]
    [InlineData("Version='[1.0,2.0)'", "The version of X is '[1.0,2.0)', so two builds of the same sources can differ")]
    [InlineData("Version='(1.0,)'", "The version of X is '(1.0,)', so two builds of the same sources can differ")]
    [InlineData("VersionOverride='2.0.0-*'", "The version of X is '2.0.0-*', so two builds of the same sources can differ")]
    [InlineData("", "The package X has no version, neither here nor in a central file, so restore takes the lowest that exists")]
    public async Task A_version_that_floats_blocks(string version, string message) => Assert.Equal(
        [$"Error {Project}:1: {message}"], await AskAsync(new(), new ScopeStory().Now(Project, Items($"<PackageReference Include='X' {version} />"))));

    [Theory]
    [InlineData("<PackageReference Include='X' Version='1.2.3' />")]
    [InlineData("<PackageReference Include='X' Version='[1.2.3]' />")]
    [InlineData("<PackageReference Include='X'><Version>1.2.3-beta.1</Version></PackageReference>")]
    [InlineData("<PackageReference Include='X' Version='$(Unknown)' />")]
    [InlineData("<PackageReference Include='Y' />")]
    [InlineData("<PackageReference Remove='X' />")]
    [InlineData("<PackageVersion Include='Newtonsoft.Json' Version='13.*' />")]
    [InlineData("<PackageReference Include='NotNewtonsoft.Json' Version='1.0.0' />")]
    [InlineData("<PackageReference Include='@(Others)' Version='1.0.0' />")]
    [InlineData("<!-- <PackageReference Include='Newtonsoft.Json' Version='*' /> -->")]
    public async Task What_has_one_version_and_is_not_denied_passes(string item) => Assert.Empty(await AskAsync(
        NoJson,
        new ScopeStory()
            .Unchanged("Directory.Packages.props", Items("<PackageVersion Include='Y' Version='1.0.0' />"))
            .Now(Project, Items($"<PackageReference Include='Z' Version='1.0.0' />{item}"))));

    [Fact]
    public async Task A_property_that_floats_is_seen() => Assert.Contains("'3.*'", Assert.Single(await AskAsync(
        new(),
        new ScopeStory()
            .Unchanged("Directory.Build.props", "<Project><PropertyGroup><XVersion>3.*</XVersion></PropertyGroup></Project>")
            .Now(Project, Items("<PackageReference Include='X' Version='$(XVersion)' />")))), StringComparison.Ordinal);

    [Fact]
    public async Task A_lock_file_beside_the_project_pins_it() => Assert.Empty(await AskAsync(
        new(), new ScopeStory().Now(Project, Items("<PackageReference Include='X' Version='1.*' />")).Now(Lock, "{ \"version\": 1, \"dependencies\": {} }")));

    [Fact]
    public async Task What_was_there_before_and_is_not_denied_is_a_note() => Assert.Equal(
        [$"Note {Project}:1: The package X is not among those that the policy allows (none)", $"Note {Project}:1: The version of X is '1.*', so two builds of the same sources can differ"],
        await AskAsync(new() { Allow = [] }, new ScopeStory().Unchanged(Project, Items("<PackageReference Include='X' Version='1.*' />"))));

    [Fact]
    public async Task Pinning_can_be_turned_off() =>
        Assert.Empty(await AskAsync(new() { Pinned = false }, new ScopeStory().Now(Project, Items("<PackageReference Include='X' Version='*' />"))));

    [Theory]
    [InlineData("NU1904", "X", "Error")]
    [InlineData("NU1901", "X", "Error")]
    [InlineData("NU1903", "Old", "Warning")]
    [InlineData("NU1902", "Old", "Note")]
    public async Task A_known_vulnerability_weighs_by_who_brought_it_and_how_grave_it_is(string id, string package, string severity)
    {
        var message = $"Package '{package}' 1.0.0 has a known high severity vulnerability, https://example.com/a";
        var story = new ScopeStory()
            .Unchanged("src/B/B.csproj", Items("<PackageReference Include='Old' Version='1.0.0' />"))
            .Now(Project, Items("<PackageReference Include='X' Version='1.0.0' />"));

        Assert.Equal(
            [$"{severity} {Project}: {id}: {message}"],
            await AskAsync(new(), story, new BuildDiagnostic(id, Severity.Warning, message, "", new(Project)), new BuildDiagnostic("NU1701", Severity.Warning, "old framework", "", new(Project))));
    }

    [Fact]
    public async Task A_lock_file_that_is_no_JSON_is_named() => Assert.Equal(
        [$"{Lock}:2: this is not a lock file that can be read as JSON. Delete it and let restore write it again"],
        await Mistakes.InAsync(() => AskAsync(new(), new ScopeStory().Now(Lock, "{\n nonsense }"))));

    [Fact]
    public async Task A_lock_file_with_half_a_character_is_named() => Assert.Equal(
        [$"{Lock}: this lock file has a text that is no Unicode. Delete it and let restore write it again"],
        await Mistakes.InAsync(() => AskAsync(new(), new ScopeStory().Now(Lock, """
            { "dependencies": { "net10.0": { "A": { "type": "Direct", "dependencies": { "B": "1" } }, "B": { "resolved": "\ud800" } } } }
            """))));

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"dependencies\": { \"net10.0\": { \"A\": { \"type\": \"Direct\", \"dependencies\": { \"A\": \"1\", \"B\": \"1\" } }, \"B\": 7 } } }")]
    [InlineData("{ \"dependencies\": { \"net10.0\": { \"A\": { \"type\": \"Direct\", \"dependencies\": { \"B\": \"1\" } }, \"B\": { \"dependencies\": { \"A\": \"1\", \"B\": \"1\" } } } } }")]
    public void A_lock_file_of_another_shape_is_read_as_far_as_it_goes(string text) => Assert.True(LockFile.Parse(text, Lock).Count <= 1);

    [Fact]
    public async Task Without_packages_the_question_does_not_arise() => Assert.Equal(
        CheckState.NotApplicable, PackagesFollowPolicy.Ask(await FactsAsync(new ScopeStory().Now(Project, "<Project />")), NoJson).State);

    private const string LockText = """
        {
          "version": 1,
          "dependencies": { "net10.0": {
              "Big.Client": { "type": "Direct", "resolved": "1.0.0", "dependencies": { "Small.Client": "1.0.0" } },
              "Other": { "type": "Direct", "resolved": "1.0.0" },
              "Newtonsoft.Json": {
                "type": "Transitive", "resolved": "13.0.3"
              },
              "Small.Client": { "type": "Transitive", "resolved": "1.0.0", "dependencies": { "Newtonsoft.Json": "13.0.1", "Other": "1.0.0" } }
          } }
        }
        """;

    private static ScopeStory Client() => new ScopeStory()
        .Unchanged(Project, Items("<PackageReference Include='Big.Client' Version='1.0.0' />"))
        .Unchanged(Lock, LockText);

    private static string Items(string items) => $"<Project><ItemGroup>{items.Replace('\'', '"')}</ItemGroup></Project>";

    private static async Task<IReadOnlyList<string>> AskAsync(PackagePolicy policy, ScopeStory story, params BuildDiagnostic[] restore) =>
        [.. PackagesFollowPolicy.Ask(await FactsAsync(story, restore), policy).Findings
            .Where(finding => !finding.Message.EndsWith(": nothing was restored", StringComparison.Ordinal))
            .Select(finding => $"{finding.Severity} {finding.Location}: {finding.Message}")];

    private static Task<PackageFacts> FactsAsync(ScopeStory story, params BuildDiagnostic[] restore) =>
        PackageFactsReader.ReadAsync(
            story.Request(),
            new(new BuildFacts { Diagnostics = restore }, RestoredPackages.Absent("nothing was restored"), StructureFacts.Moot(FactoryPolicy.Default, "nothing was built")),
            TestContext.Current.CancellationToken);
}
