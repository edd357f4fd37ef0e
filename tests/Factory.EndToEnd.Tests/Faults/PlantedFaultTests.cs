using Factory.EndToEnd.Tests.Infra;

namespace Factory.EndToEnd.Tests.Faults;

/// <summary>A copy of this repository, one planted fault each: the right gate says no, and says what, where, and what to do.</summary>
[Collection(SharedCopy.Name)]
public sealed class PlantedFaultTests(FactoryCopy copy)
{
    private const string Tests = "tests/Factory.Model.Tests/PlantedTests.cs";

    private readonly Checkout checkout = copy.Checkout;

    [Fact]
    public async Task A_failing_test_blocks_BuildReview()
    {
        await checkout.StartBranchAsync("failing-test");
        checkout.Write(Tests, TestClass("[Fact] public void Fails() => Assert.Equal(1, 2);"));

        var finding = await BlockedAsync("BuildReview", "FAC0302");

        Assert.Equal(Tests, finding.Path);
        Assert.Contains("PlantedTests.Fails", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_warning_blocks_BuildReview()
    {
        await checkout.StartBranchAsync("warning");
        checkout.Replace("tests/Directory.Build.props", "<IsTestProject>true</IsTestProject>", "<IsTestProject>true</IsTestProject><TreatWarningsAsErrors>false</TreatWarningsAsErrors>");
        checkout.Write(Tests, TestClass("[Fact] public void Warns() { int unused; Assert.True(true); }"));

        var finding = await BlockedAsync("BuildReview", "FAC0301");

        Assert.Equal(Tests, finding.Path);
        Assert.Contains("CS0168", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_error_blocks_BuildReview()
    {
        await checkout.StartBranchAsync("error");
        checkout.Write(Tests, TestClass("[Fact] public void Does_not_compile() => Missing();"));

        Assert.Equal(Tests, (await BlockedAsync("BuildReview", "FAC0301")).Path);
    }

    [Fact]
    public async Task A_placeholder_in_a_plan_blocks_PlanReview()
    {
        await checkout.StartBranchAsync("placeholder");
        checkout.Write(PlanText.Path, PlanText.Of(approach: "TODO"));

        var finding = await BlockedAsync("PlanReview", "FAC0201");

        Assert.Equal(PlanText.Path, finding.Path);
        Assert.Contains("TODO", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_criterion_whose_test_does_not_exist_blocks_BuildReview()
    {
        await checkout.StartBranchAsync("criterion");
        checkout.Write(PlanText.Path, PlanText.Of(verifiedBy: "Factory.Model.Tests.GateReportTests.Nobody_wrote_this"));
        checkout.Write("docs/note.md", "# A note\n");

        var finding = await BlockedAsync("BuildReview", "FAC0303");

        Assert.Equal(PlanText.Path, finding.Path);
        Assert.Contains("Nobody_wrote_this", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_outside_the_paths_of_its_plan_blocks_BuildReview()
    {
        await checkout.StartBranchAsync("outside");
        checkout.Write(PlanText.Path, PlanText.Of());
        checkout.Write("templates/surprise.md", "# A surprise\n");

        Assert.Equal("templates/surprise.md", (await BlockedAsync("BuildReview", "FAC0306")).Path);
    }

    [Fact]
    public async Task Public_API_without_a_plan_blocks_BuildReview()
    {
        await checkout.StartBranchAsync("no-plan");
        checkout.Write("samples/Planted.cs", "namespace Samples;\n\npublic static class Planted;\n");

        Assert.Contains("Planted", (await BlockedAsync("BuildReview", "FAC0307")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_test_project_blocks_BuildReview()
    {
        await checkout.StartBranchAsync("empty-tests");
        File.Delete(checkout["tests/Factory.Model.Tests/GateReportTests.cs"]);
        foreach (var file in Directory.GetFiles(checkout["tests/Factory.Model.Tests"], "*.cs", SearchOption.AllDirectories))
        {
            File.Delete(file);
        }

        checkout.Write(Tests, "namespace Factory.Model.Tests;\n\npublic sealed class PlantedTests;\n");

        Assert.Contains("Factory.Model.Tests", (await BlockedAsync("BuildReview", "FAC0302")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_past_the_limits_blocks_IntegrationReview()
    {
        await checkout.StartBranchAsync("limits");
        checkout.Write(
            "tests/Factory.Model.Tests/PlantedTests.cs",
            TestClass($"[Fact] public void Grows() {{ var sum = 0;\n{string.Concat(Enumerable.Repeat("        sum++;\n", 60))}        Assert.Equal(60, sum); }}"));

        var finding = await BlockedAsync("IntegrationReview", "FAC0407");

        Assert.Equal(Tests, finding.Path);
        Assert.Contains("Grows", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_written_twice_blocks_IntegrationReview()
    {
        await checkout.StartBranchAsync("duplicate");
        checkout.Write("samples/Planted.cs", CopiedText.Of("Planted"));
        checkout.Write("samples/Again.cs", CopiedText.Of("Again"));

        var finding = await BlockedAsync("IntegrationReview", "FAC0408");

        Assert.Equal("samples/Planted.cs", finding.Path);
        Assert.Contains("Samples.Again.Round", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_in_a_floating_version_blocks_IntegrationReview()
    {
        await checkout.StartBranchAsync("package");
        checkout.Write(PlanText.Path, PlanText.Of().Replace("paths: [docs/**]", "paths: [samples/**]\n  packages: [Factory.Planted]", StringComparison.Ordinal).Replace("criteria:", "new: [samples/]\ncriteria:", StringComparison.Ordinal));
        checkout.Write("samples/Planted.csproj", "<Project><ItemGroup><PackageReference Include=\"Factory.Planted\" Version=\"1.*\" /></ItemGroup></Project>\n");

        var finding = await BlockedAsync("IntegrationReview", "FAC0410");

        Assert.Equal("samples/Planted.csproj", finding.Path);
        Assert.Contains("1.*", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_that_is_skipped_blocks_BuildReview()
    {
        await checkout.StartBranchAsync("skipped-test");
        checkout.Replace("tests/Factory.Model.Tests/GateReportTests.cs", "[Fact]\n    public void An_error_blocks()", "[Fact(Skip = \"later\")]\n    public void An_error_blocks()");

        var finding = await BlockedAsync("BuildReview", "FAC0305");

        Assert.Equal("tests/Factory.Model.Tests/GateReportTests.cs", finding.Path);
        Assert.Contains("An_error_blocks", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_conflict_with_the_base_blocks_IntegrationReview()
    {
        await checkout.StartBranchAsync("conflict");
        checkout.Write("CONTRIBUTING.md", "# Ours\n");
        await checkout.CommitAsync("Ours");
        await checkout.GitAsync("checkout", "--quiet", "main");
        checkout.Write("CONTRIBUTING.md", "# Theirs\n");
        await checkout.CommitAsync("Theirs");
        await checkout.GitAsync("checkout", "--quiet", "conflict");

        Assert.Equal("CONTRIBUTING.md", (await BlockedAsync("IntegrationReview", "FAC0501")).Path);
    }

    [Fact]
    public async Task A_merge_that_breaks_the_tests_blocks_IntegrationReview()
    {
        await checkout.StartBranchAsync("semantic-conflict");
        checkout.Write(Tests, TestClass("[Fact] public void A_guide_exists() => Assert.True(System.IO.File.Exists(Guide()));\n\n    private static string Guide([System.Runtime.CompilerServices.CallerFilePath] string here = \"\") => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, \"../../CONTRIBUTING.md\");"));
        await checkout.CommitAsync("Test that the guide exists");
        await checkout.GitAsync("checkout", "--quiet", "main");
        File.Delete(checkout["CONTRIBUTING.md"]);
        await checkout.CommitAsync("Remove the guide");
        await checkout.GitAsync("checkout", "--quiet", "semantic-conflict");

        Assert.Contains("A_guide_exists", (await BlockedAsync("IntegrationReview", "FAC0502")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_violation_of_a_learned_rule_blocks_BuildReview()
    {
        await checkout.StartBranchAsync("rule");
        checkout.Write("lesson.md", LessonText.NoThreadSleep);
        var learn = await checkout.BuildAsync("Learn", "--lesson", "lesson.md");
        Assert.True(learn.ExitCode == 0, learn.Output + learn.Errors);
        File.Delete(checkout["lesson.md"]);
        await checkout.GitAsync("branch", "--force", "main", "HEAD");
        await checkout.GitAsync("checkout", "--quiet", "-b", "repeat");
        checkout.Write(Tests, TestClass("[Fact] public void Waits() { System.Threading.Thread.Sleep(1); Assert.True(true); }"));

        var finding = await BlockedAsync("BuildReview", "no-thread-sleep");

        Assert.Equal(Tests, finding.Path);
        Assert.Contains("Wait for the event itself", finding.Message, StringComparison.Ordinal);
    }

    private async Task<ReportedFinding> BlockedAsync(string gate, string check)
    {
        await checkout.CommitAsync("Plant a fault");

        var run = await checkout.BuildAsync(gate);

        Assert.True(run.ExitCode == 1, run.Output + run.Errors);
        var report = checkout.Report(gate);
        Assert.Equal("blocked", report.Verdict);
        var finding = report.Blocking(check);
        Assert.NotEmpty(finding.Fix);
        Assert.Contains(check, run.Output, StringComparison.Ordinal);
        return finding;
    }

    private static string TestClass(string member) =>
        $"namespace Factory.Model.Tests;\n\npublic sealed class PlantedTests\n{{\n    {member}\n}}\n";
}
