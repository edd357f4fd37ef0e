using Factory.CodeModel.Graph;
using Factory.Gates.Building.Facts;
using Factory.Gates.IntegrationReview;
using Factory.Gates.IntegrationReview.Criteria;
using Factory.Gates.Judging;
using Factory.Gates.Structure;
using Factory.Gates.Tests.Building;
using Factory.Gates.Tests.Infra;
using Factory.Model.Policy;
using Factory.Model.Reports;
using Factory.Platform.Processes;

namespace Factory.Gates.Tests.IntegrationReview.Criteria;

/// <summary>Real repositories; only the first test really calls dotnet.</summary>
public sealed class BaseTrialTests
{
    private const string Project = "tests/Lib.Tests/Lib.Tests.csproj";
    private const string PlanPath = ".factory/plans/0012-sums.md";

    private static readonly string[] Tests = ["Adds_with_care", "Adds", "Doubles"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_test_has_its_own_answer_on_the_base()
    {
        using var git = await GitFolder.TopicAsync(
        [
            .. SmallSolution.Settings(),
            (".gitignore", "bin/\nobj/\nartifacts/\n"),
            (".factory/factory.yml", "version: 1\n"),
            ("src/Lib/Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk" />"""),
            ("src/Lib/Sums.cs", "namespace Lib;\n\npublic static class Sums { public static int Add(int left, int right) => left + right; }\n"),
            (Project, SmallSolution.TestProject),
            ("tests/Lib.Tests/AddsTests.cs", Test("Adds", "Assert.Equal(3, Sums.Add(1, 2))")),
        ]);
        git.Write(
            (PlanPath, Plan("approved")),
            ("src/Lib/Sums.cs", "namespace Lib;\n\npublic static class Sums { public static int Add(int left, int right) => checked(left + right); public static int Twice(int number) => Add(number, number); }\n"),
            ("tests/Lib.Tests/Adds_with_careTests.cs", Test("Adds_with_care", "Assert.Throws<OverflowException>(() => Sums.Add(int.MaxValue, One))", "private static int One => 1;")),
            ("tests/Lib.Tests/AddsTests.cs", Test("Adds", "Assert.Equal(3, Sums.Add(1, 2))", "[Fact] public void Adds_twice() => Assert.Equal(4, Sums.Twice(2));")),
            ("tests/Lib.Tests/DoublesTests.cs", Test("Doubles", "Assert.Equal(4, Sums.Twice(2))")));
        await git.CommitAsync("Add with care, and double");

        var trial = await TrialAsync(git.Input, Merged());

        Assert.Equal("plan 12 C1 fails; plan 12 C2 passes; plan 12 C3 does not compile", Assert.Single(trial.Figures).Value);
        Assert.Equal([false, true, false], trial.Tried.Select(tried => tried.IsOld));
        Assert.Equal(["plan 12 C2"], CriteriaFailOnTheBase.Ask(trial).Findings.Select(finding => finding.Subject));
    }

    [Theory]
    [InlineData("version: 1\ngates: { integration-review: { criteria-on-base: skip } }\n", "approved", "the policy does not run the tests of criteria on the base (criteria-on-base: skip)")]
    [InlineData("version: 1\n", "abandoned", "the change has no open plan")]
    public async Task Nothing_is_built_where_there_is_nothing_to_ask(string policy, string status, string reason)
    {
        using var git = await ChangeAsync(policy, status);

        Assert.Equal(reason, (await TrialAsync(WithoutDotnet(git), Merged())).Reason);
    }

    [Fact]
    public async Task Nothing_is_built_for_a_change_that_is_blocked_already()
    {
        using var git = await ChangeAsync();

        Assert.Equal("there is no merged tree; FAC0501 says why", (await TrialAsync(WithoutDotnet(git), null)).Reason);
        Assert.Equal("the merged tree does not build or pass its tests; FAC0502 says why", (await TrialAsync(WithoutDotnet(git), Merged(TestState.Failed))).Reason);
    }

    [Fact]
    public async Task A_plan_of_which_a_part_landed_before_is_not_tried()
    {
        using var git = await ChangeAsync(message: "The first part\n\nPlan: 12");

        Assert.Equal(
            "the history of the base names plan 12, so that an earlier part of it may do already what its criteria ask for",
            (await TrialAsync(WithoutDotnet(git), Merged())).Reason);
    }

    [Fact]
    public async Task A_plan_that_was_approved_in_a_commit_of_its_own_is_tried()
    {
        using var git = await GitFolder.TopicAsync((".factory/factory.yml", "version: 1\n"));
        await git.GitAsync("switch", "--quiet", "main");
        git.Write((PlanPath, Plan("approved")));
        await git.CommitAsync("Approve it\n\nPlan: 12");
        await git.GitAsync("switch", "--quiet", "-C", "topic");
        git.Write(("src/Lib/Sums.cs", "class Sums;\n"), (Project, "<Project />"));
        await git.CommitAsync("The change\n\nPlan: 12");
        var input = git.Input with
        {
            Run = (call, cancellation) => call.Program == "dotnet" ? Task.FromResult(new ProcessOutcome(1, "", "")) : git.Input.Run(call, cancellation),
        };

        Assert.Equal(Tests.Length, (await TrialAsync(input, Merged())).Tried.Count);
    }

    [Fact]
    public async Task Plans_alone_are_not_tried_and_neither_are_criteria_without_a_test_that_passed()
    {
        using var git = await GitFolder.TopicAsync((".factory/factory.yml", "version: 1\n"));
        git.Write((PlanPath, Plan("approved")));
        await git.CommitAsync("A plan");
        Assert.Equal("the change holds only plans", (await TrialAsync(WithoutDotnet(git), Merged())).Reason);

        git.Write((PlanPath, Plan("approved").Replace("Lib.Tests", "Nowhere", StringComparison.Ordinal)), ("notes.md", "A note.\n"));
        await git.CommitAsync("Other tests");
        Assert.Equal("no criterion has a test that passes on the change; FAC0303 says why", (await TrialAsync(WithoutDotnet(git), Merged())).Reason);
    }

    [Theory]
    [InlineData("restore", BaseAnswer.DoesNotCompile)]
    [InlineData("build", BaseAnswer.DoesNotCompile)]
    [InlineData("test", BaseAnswer.DoesNotEnd)]
    [InlineData("none", BaseAnswer.IsNotFound)]
    public async Task A_base_that_gives_no_answer_is_as_good_as_a_failure(string broken, BaseAnswer answer)
    {
        using var git = await ChangeAsync();
        var input = git.Input with
        {
            Run = (call, cancellation) => call.Program != "dotnet" ? git.Input.Run(call, cancellation)
                : Task.FromResult(new ProcessOutcome(call.Arguments[0] == broken ? 1 : 0, "", "") { TimedOut = call.Arguments[0] == broken && broken == "test" }),
        };

        Assert.All((await TrialAsync(input, Merged())).Tried, tried => Assert.Equal(answer, tried.Answer));
    }

    [Theory]
    [InlineData(false, "NU1101: Unable to find package X", "NU1101: Unable to find package X", CheckState.NotEvaluated)]
    [InlineData(true, "NU1301: The feed does not answer", "NU1301: The feed does not answer", CheckState.NotEvaluated)]
    [InlineData(false, "", "it said nothing", CheckState.NotEvaluated)]
    [InlineData(true, null, "it did not come to its end", CheckState.NotEvaluated)]
    [InlineData(true, "NU1101: Unable to find package X", "", CheckState.Passed)]
    public async Task A_restore_that_fails_is_no_answer_unless_the_change_asks_for_other_packages(bool isLaid, string? error, string reason, CheckState state)
    {
        using var git = await ChangeAsync(hasProject: !isLaid);
        var input = git.Input with
        {
            Run = (call, cancellation) =>
            {
                if (call.Program != "dotnet")
                {
                    return git.Input.Run(call, cancellation);
                }

                var log = Path.Combine(call.WorkingDirectory, "artifacts", "factory", "build", "restore.log");
                File.WriteAllText(log, error is { Length: > 0 } ? $"{call.WorkingDirectory}/{Project} : error {error}\n" : "");
                return Task.FromResult(new ProcessOutcome(1, "", "") { TimedOut = error is null });
            },
        };

        var outcome = CriteriaFailOnTheBase.Ask(await TrialAsync(input, Merged()));

        Assert.Equal((state, reason.Length > 0 ? $"{Project} could not be restored where the change starts ({reason})" : ""), (outcome.State, outcome.Reason));
    }

    [Fact]
    public async Task A_project_that_only_the_base_lacks_is_laid_over_it_with_the_settings_of_all_tests()
    {
        using var git = await ChangeAsync();
        var seen = new List<string>();
        var input = git.Input with
        {
            Run = (call, cancellation) =>
            {
                seen.AddRange(call.Program == "dotnet" ? Directory.EnumerateFiles(call.WorkingDirectory, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(call.WorkingDirectory, file)) : []);
                return call.Program == "dotnet" ? Task.FromResult(new ProcessOutcome(1, "", "")) : git.Input.Run(call, cancellation);
            },
        };

        await TrialAsync(input, Merged());

        Assert.Equal(
            [".factory/factory.yml", Project, "tests/settings.props"],
            seen.Where(file => !file.StartsWith("artifacts", StringComparison.Ordinal) && file != ".git").Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>A change that adds code, a project of tests and their settings, and a plan.</summary>
    private static async Task<GitFolder> ChangeAsync(string policy = "version: 1\n", string status = "approved", string message = "Start here", bool hasProject = false)
    {
        var git = await GitFolder.TopicAsync((".factory/factory.yml", policy));
        await git.GitAsync("switch", "--quiet", "main");
        git.Write(hasProject ? [(Project, "<Project />"), ("tests/settings.props", "<Project />")] : []);
        await git.CommitAsync(message);
        await git.GitAsync("switch", "--quiet", "-C", "topic");
        git.Write((PlanPath, Plan(status)), ("src/Lib/Sums.cs", "class Sums;\n"), (Project, "<Project />"), ("tests/settings.props", "<Project />"));
        await git.CommitAsync("The change");
        return git;
    }

    private static GateInput WithoutDotnet(GitFolder git) => git.Input with
    {
        Run = (call, cancellation) => call.Program == "dotnet" ? throw new InvalidOperationException("dotnet was called") : git.Input.Run(call, cancellation),
    };

    private static async Task<CriteriaTrial> TrialAsync(GateInput input, MergedTreeFacts? merged)
    {
        var settings = new BuildSettings("Debug", Path.Combine(input.Root, "artifacts", "build"), Path.Combine(input.Root, "artifacts", "packages"));
        var context = await GateContext.OpenAsync(input with { PlanId = 12 }, Cancellation);
        return await new BaseTrial(input, settings, context).RunAsync(merged, Cancellation);
    }

    /// <summary>What the merged tree would have shown: it builds, and the three tests end so.</summary>
    private static MergedTreeFacts Merged(TestState state = TestState.Passed) => new(
        "told",
        new() { Succeeded = true, Projects = [new("src/Lib/Lib.csproj", "net10.0", IsTest: false, IsPackable: false, "Lib.dll"), new(Project, "net10.0", IsTest: true, IsPackable: false, "Lib.Tests.dll")] },
        new() { Succeeded = state == TestState.Passed, Runs = [new(Project, "net10.0", [.. Tests.Select(name => new Factory.Gates.Building.Facts.TestResult(FullName(name), FullName(name), state, "", SourceLocation.None))], [])] })
    {
        Structure = StructureFacts.Of(
            CodeGraph.Of(
            [
                (new("src/Lib/Lib.csproj", "net10.0", IsTest: false, "Lib.dll"), new("Lib", [], [])),
                (new(Project, "net10.0", IsTest: true, "Lib.Tests.dll"), new("Lib.Tests", [.. Tests.Select(Declared)], [])),
            ]),
            FactoryPolicy.Default),
    };

    private static DeclaredType Declared(string name)
    {
        var type = new SymbolName("Lib.Tests", $"T:Lib.Tests.{name}Tests");
        var place = new SourceLocation($"tests/Lib.Tests/{name}Tests.cs", 6);
        return new(type, TypeKind.Class, IsVisible: true, place, [new(type with { Member = $"M:{FullName(name)}" }, IsVisible: true, place)]);
    }

    private static string FullName(string name) => $"Lib.Tests.{name}Tests.{name}";

    private static string Test(string name, string assertion, string more = "") =>
        $"using Xunit;\n\nnamespace Lib.Tests;\n\npublic class {name}Tests\n{{\n    [Fact] public void {name}() => {assertion};\n    {more}\n}}\n";

    private static string Plan(string status) => Plans.Text($"""
        id: 12
        title: Add with care
        status: {status}
        scope: {"{ paths: [src/**, tests/**] }"}
        criteria:
        {string.Join('\n', Tests.Select((name, index) => $"  - {{ id: C{index + 1}, text: It {name}, verified-by: {FullName(name)} }}"))}
        """);
}
