using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Handover;

public sealed class HandoverGateTests : IAsyncLifetime
{
    private HandoverStory story = null!;

    public async ValueTask InitializeAsync() => story = await HandoverStory.InitAsync();

    public ValueTask DisposeAsync()
    {
        story?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Passes_where_the_repository_says_everything()
    {
        var report = await story.RunAsync();

        Assert.Equal(Verdict.Passed, report.Verdict);
        Assert.Equal(["FAC0803", "FAC0804"], report.Findings.Select(finding => finding.CheckId));
        Assert.Equal("`sh ./build.sh` passed; gates that reported: BuildReview", Figure(report, "Clean clone"));
        Assert.Equal("SHOP_SOURCE", Figure(report, "Passed on because it is explained"));
        Assert.Equal("0", Figure(report, "Unexplained needs"));
        Assert.Equal("bus factor 1 of 1; Tess Tester 100 % of 1 commits", Figure(report, "Who knows Shop"));
    }

    [Fact]
    public async Task Names_a_script_that_is_gone()
    {
        var report = await story.Remove("scripts/prepare.sh").RunAsync();

        Assert.Equal(Verdict.Blocked, report.Verdict);
        Assert.Contains(report.Findings, finding => finding is { CheckId: "FAC0802", Subject: "scripts/prepare.sh", Location: { Path: "build.sh", Line: 2 } });
        Assert.Contains("also with everything else of this machine", Only(report, "FAC0801").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_variable_whose_explanation_is_gone()
    {
        var report = await story.Edit(HandoverStory.Policy, HandoverStory.Need, "").RunAsync();

        Assert.Equal(Verdict.Blocked, report.Verdict);
        Assert.Equal("SHOP_SOURCE", Only(report, "FAC0801").Subject);
        Assert.Contains("with the environment variable SHOP_SOURCE of this machine it passes", Only(report, "FAC0801").Message, StringComparison.Ordinal);
        Assert.Equal("The build needs the environment variable SHOP_SOURCE, and nothing explains it", Only(report, "FAC0802").Message);
    }

    [Fact]
    public async Task Names_a_decision_that_is_cited_and_gone()
    {
        var report = await story.Remove(HandoverStory.Decision).RunAsync();

        Assert.Equal(Verdict.Blocked, report.Verdict);
        Assert.Equal("'0001-one-source' is cited by the plan 12 and is gone", Only(report, "FAC0805").Message);
    }

    [Fact]
    public async Task Names_an_owner_who_is_gone()
    {
        var report = await story.Edit(HandoverStory.Policy, HandoverStory.Team, "").Edit("CODEOWNERS", "shop-team", "other-team").RunAsync();

        Assert.Equal(Verdict.Blocked, report.Verdict);
        Assert.StartsWith("'shop-team' owns the decision 0001-one-source, and neither", Only(report, "FAC0805").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_file_of_the_home_folder_that_makes_the_difference()
    {
        story.Home.File(".config/shop/source", "packages");
        story.Home.File(".config/other", "x");
        story.Home.File(".cache/a", "x");

        var report = await story.Write("scripts/prepare.sh", "grep -q packages \"$HOME/.config/shop/source\" || exit 1\n").RunAsync();

        Assert.Equal(".config/shop/source", Only(report, "FAC0801").Subject);
        Assert.Contains("The build needs ~/.config/shop/source, and nothing explains it", report.Findings.Select(finding => finding.Message));
    }

    [Fact]
    public async Task Names_a_file_that_is_in_no_commit()
    {
        story.Write("scripts/prepare.sh", "test -e local/settings.txt || exit 1\n").Write(".gitignore", "local\nartifacts\n").Write("local/settings.txt", "x");

        var report = await story.RunAsync();

        Assert.Equal("local/settings.txt", Only(report, "FAC0801").Subject);
        Assert.Contains("Commit it, or make the build write it", report.Findings.Select(finding => finding.Fix));
    }

    [Fact]
    public async Task An_explained_file_of_the_home_folder_is_there_and_nothing_else_is()
    {
        story.Home.File(".config/shop/source", "packages");
        story.Edit(HandoverStory.Policy, HandoverStory.Need, "  needs: [{ name: .config/shop/source, kind: file, why: packages, how: from the team }, { name: no-such-tool, kind: tool, why: x, how: y }]\n");

        var report = await story.Write("scripts/prepare.sh", "set -e\ngrep -q packages \"$HOME/.config/shop/source\"\n[ \"$(ls -A \"$HOME\")\" = .config ]\n[ -z \"$EDITOR_OF_MINE\" ]\n").RunAsync();

        Assert.DoesNotContain(report.Findings, finding => finding.CheckId == "FAC0801");
        Assert.Contains(report.Findings, finding => finding is { CheckId: "FAC0802", Subject: "no-such-tool", Severity: Severity.Error });
    }

    [Fact]
    public async Task The_command_gets_no_variable_that_nobody_explains()
    {
        const string Expected = "PATH|HOME|TMPDIR|SHOP_SOURCE|GIT_CONFIG_(GLOBAL|SYSTEM)|PWD|OLDPWD|SHLVL|_|(HTTP|HTTPS|ALL|NO|http|https|all|no)_(PROXY|proxy)";

        var report = await story.Write("scripts/prepare.sh", $"left=$(env | cut -d= -f1 | grep -v -x -E '{Expected}')\n[ -z \"$left\" ] || {{ echo \"$left\" >&2; exit 1; }}\n").RunAsync();

        Assert.DoesNotContain(report.Findings, finding => finding.CheckId == "FAC0801");
    }

    [Fact]
    public async Task Cuts_the_network_but_for_the_package_source()
    {
        var report = await story.Write("scripts/prepare.sh", "set -e\n[ \"$https_proxy\" = http://127.0.0.1:9 ]\n[ \"$NO_PROXY\" = packages.example.org,localhost,127.0.0.1 ]\n")
            .Write("nuget.config", "<configuration><packageSources><clear /><add key=\"a\" value=\"https://packages.example.org/v3/index.json\" /></packageSources></configuration>")
            .RunAsync();

        Assert.DoesNotContain(report.Findings, finding => finding.CheckId == "FAC0801");
        Assert.Equal("only packages.example.org, for programs that heed HTTP_PROXY", Figure(report, "Network of the clean clone"));
    }

    [Fact]
    public async Task A_command_that_runs_no_gate_proves_nothing()
    {
        var report = await story.Write("build.sh", "exit 0\n").RunAsync();

        Assert.Contains(report.Findings, finding => finding is { CheckId: "FAC0905", Subject: "FAC0801" });
    }

    [Fact]
    public async Task Says_no_value_of_what_it_passes_on()
    {
        var report = await story.Edit("scripts/prepare.sh", "= packages", "= wrong").RunAsync();

        Assert.Contains("It said: no source of packages in '***' for …/home", Only(report, "FAC0801").Message.Replace("source of ***", "source of packages", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judges_what_is_committed()
    {
        await story.RunAsync();

        var report = await story.Remove("scripts/prepare.sh").RunAsync(commit: false);

        Assert.Equal(Verdict.Passed, report.Verdict);
        Assert.StartsWith("HEAD, without ", Figure(report, "Judged"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_became_of_the_numbers()
    {
        await story.RunAsync();

        var report = await story.Write("tools.sh", "#!/bin/sh\necho \"$SHOP_KEY\"\n").RunAsync();

        Assert.Equal("0 -> 1", Figure(report, "Unexplained needs"));
        await File.WriteAllTextAsync(Path.Combine(story.Root, "artifacts/factory/history/Handover.json"), "{ damaged", TempRepository.Cancellation);
        Assert.Equal("1", Figure(await story.RunAsync(commit: false), "Unexplained needs"));
    }

    [Fact]
    public async Task Leaves_nothing_behind_but_its_figures()
    {
        await story.Write(".gitignore", "artifacts\n").RunAsync();
        using var clean = await TempRepository.InitAsync();

        Assert.Equal(["artifacts/factory/history/Handover.json"], Directory.EnumerateFiles(Path.Combine(story.Root, "artifacts"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(story.Root, path)));
        await Assert.ThrowsAsync<InvalidInputException>(() => Factory.Gates.Handover.HandoverGate.RunAsync(new(clean.Input with { Root = story.Home.Path }, ""), TempRepository.Cancellation));
    }

    private static Finding Only(GateReport report, string check) => Assert.Single(report.Findings, finding => finding.CheckId == check && finding.Severity == Severity.Error);

    private static string Figure(GateReport report, string name) => report.Figures.Single(figure => figure.Name == name).Value;
}
