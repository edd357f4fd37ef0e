namespace Factory.Hosting.Tests;

public sealed class OwnsOutputTests : IDisposable
{
    private readonly TempRoot root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public async Task Everything_is_said_on_standard_error_beside_a_target_that_owns_the_output()
    {
        var result = (await root.RunAsync(new SpeakingBuild(), "Greet Speak --verbosity verbose")).Ended(0);

        Assert.Equal("", result.Output);
        Assert.Contains("hello", result.Errors, StringComparison.Ordinal);
        Assert.Contains("== Speak ==", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Build succeeded.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_does_not_run_the_output_is_everybodys()
    {
        var result = (await root.RunAsync(new SpeakingBuild(), "Greet")).Ended(0);

        Assert.Contains("hello", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Errors);
    }

    [Fact]
    public async Task Without_a_process_around_nothing_comes_in_and_nothing_goes_out()
    {
        var build = new SpeakingBuild();

        (await root.RunAsync(build, "Speak")).Ended(0);

        Assert.Equal(-1, build.Heard);
    }

    private interface ISpeak : IFactoryBuild
    {
        [OwnsOutput]
        Target Speak => _ => _.Executes(() => Hear(HostEnvironment.Streams.Input.ReadByte()));

        void Hear(int letter);
    }

    private sealed class SpeakingBuild : FactoryBuild, ISpeak
    {
        public int Heard { get; private set; }

        private Target Greet => _ => _.Executes(() => HostEnvironment.Output.WriteLine("hello"));

        public void Hear(int letter) => Heard = letter;
    }
}
