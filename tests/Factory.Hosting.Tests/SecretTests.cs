namespace Factory.Hosting.Tests;

public sealed class SecretTests : IDisposable
{
    private const string Secret = "s3cr%t-value";

    private readonly TempRoot root = new();
    private readonly ParameterBuild build = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("GITHUB_ACTIONS")]
    [InlineData("TF_BUILD")]
    public async Task A_secret_is_masked_in_everything_that_is_printed(string server)
    {
        var result = (await root.Variable("NUGET_API_KEY", Secret).Variable(server, "true").RunAsync(build, "Leak --verbosity Verbose")).Ended(3);

        Assert.DoesNotContain("s3cr", result.Everything, StringComparison.Ordinal);
        result.Says("half *** done").Says("Key: ***").Says("closing ***").SaysOnError("key ***").SaysOnError("cannot use ***");
    }

    [Theory]
    [InlineData("Leak --nuget-api-key first --nuget-api-key second", "first")]
    [InlineData("ShowName --nuget-api-kye misspelt-secret", "misspelt-secret")]
    [InlineData("ShowName --nuget-api-kye=misspelt-secret", "misspelt-secret")]
    public async Task A_secret_is_not_shown_by_a_mistake_either(string line, string secret) =>
        Assert.DoesNotContain(secret, (await root.RunAsync(build, line)).Everything, StringComparison.Ordinal);

    [Fact]
    public async Task A_value_that_lost_against_another_source_is_masked_too()
    {
        root.Parameters("""{ "NuGetApiKey": "from-the-file", "Name": "from-the-file" }""");

        var result = await root.RunAsync(new SpeakingBuild(), "Speak --nuget-api-key from-the-line");

        result.Ended(0).Says("*** and ***");
    }

    [Fact]
    public async Task Each_line_of_a_secret_is_masked()
    {
        root.Variable("NUGET_API_KEY", "-----BEGIN-----\nabcdef\n-----END-----").Variable("NAME", "x");

        var result = (await root.RunAsync(new SpeakingBuild(), "Speak")).Ended(0);

        Assert.DoesNotContain("abcdef", result.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_is_not_quoted() =>
        Assert.Equal("--pin: its value is no value of Pin. Give a whole number that fits Int32\n", (await root.RunAsync(new SpeakingBuild(), "Speak --pin hunter2")).Errors);

    [Fact]
    public async Task The_help_shows_no_secret()
    {
        var result = (await root.Variable("NUGET_API_KEY", Secret).RunAsync(build, "--help")).Ended(0);

        Assert.DoesNotContain("s3cr", result.Everything, StringComparison.Ordinal);
        result.Says("--nuget-api-key  (secret)");
    }

    private sealed class SpeakingBuild : FactoryBuild, IHasParameters
    {
        [Parameter, Secret]
        private int? Pin => TryGetValue<int?>(() => Pin);

        private Target Speak => _ => _.Executes(() =>
            HostEnvironment.Output.WriteLine($"{((IHasParameters)this).NuGetApiKey} and {((IHasParameters)this).Name}"));
    }
}
