using Factory.EndToEnd.Tests.Infra;

namespace Factory.EndToEnd.Tests.Runs;

/// <summary>A release: version from GitVersion, packages, notes from the plans, and a tag only where it is asked for.</summary>
[Collection(SharedCopy.Name)]
public sealed class ReleaseTests(FactoryCopy copy)
{
    private readonly Checkout checkout = copy.Checkout;

    [Fact]
    public async Task Nothing_is_tagged_unless_it_is_asked_for_and_a_version_is_released_once()
    {
        await checkout.StartBranchAsync("release");
        await checkout.GitAsync("checkout", "--quiet", "main");
        checkout.Write(Faults.PlanText.Path, Faults.PlanText.Of().Replace("status: approved", "status: built", StringComparison.Ordinal));
        await checkout.CommitAsync("Build plan 900");

        var dry = await checkout.BuildAsync("Release");
        Assert.True(dry.ExitCode == 0, dry.Output + dry.Errors);
        Assert.Equal("start", await checkout.GitAsync("tag"));
        Assert.NotEmpty(Directory.GetFiles(checkout["artifacts/packages"], "Factory.Model.*.nupkg"));
        Assert.Contains("- Add a note (plan 900)", checkout.Read("artifacts/packages/release-notes.md"), StringComparison.Ordinal);

        var release = await checkout.BuildAsync("Release", "--tag");
        Assert.True(release.ExitCode == 0, release.Output + release.Errors);
        var tag = Assert.Single((await checkout.GitAsync("tag")).Split('\n'), name => name.StartsWith('v'));
        Assert.Contains("Add a note (plan 900)", await checkout.GitAsync("tag", "--list", "--format=%(contents)", tag), StringComparison.Ordinal);

        var again = await checkout.BuildAsync("Release", "--tag");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains(tag, checkout.Report("Release").Only("FAC0606").Message, StringComparison.Ordinal);
        await checkout.GitAsync("tag", "--delete", tag);
    }
}
