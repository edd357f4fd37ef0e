namespace Factory.Hosting.Tests;

public sealed class LifetimeTests : IDisposable
{
    private readonly TempRoot root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public void Members_of_the_host_cannot_be_read_before_the_run() =>
        Assert.Contains("not running yet", Assert.Throws<InvalidOperationException>(() => new TimelyBuild().RootDirectory).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_root_is_the_nearest_folder_upwards_with_a_nuke_folder()
    {
        var below = Directory.CreateDirectory(Path.Combine(root.Folder, "src", "deep"));
        using var deep = new TempRoot { WorkingDirectory = below.FullName };
        var build = new TimelyBuild();

        (await deep.RunAsync(build, "Go")).Ended(0);

        Assert.Equal(root.Folder, build.RootDirectory);
    }

    [Fact]
    public async Task A_summary_outside_a_target_is_refused()
    {
        var build = new TimelyBuild();
        (await root.RunAsync(build, "Go")).Ended(0);

        Assert.Throws<InvalidOperationException>(() => build.ReportSummary());
    }

    [Fact]
    public async Task A_definition_may_end_with_mistakes_of_the_user() =>
        (await root.RunAsync(new TimelyBuild { IsBroken = true }, "Go")).Ended(2).SaysOnError("solution: there is none. Create one");

    [Fact]
    public async Task A_definition_that_throws_is_a_bug() =>
        (await root.RunAsync(new TimelyBuild { IsBuggy = true }, "Go")).Ended(3).SaysOnError("ArithmeticException: odd");

    [Fact]
    public async Task The_clock_is_the_one_that_is_handed_in()
    {
        using var output = new StringWriter();
        var environment = new HostEnvironment(["Go"], root.Variables, root.Folder, output, output) { Time = new MinuteClock() };

        await BuildHost.RunAsync(new TimelyBuild(), environment);

        Assert.Contains("Total                     1:01\n", output.ToString(), StringComparison.Ordinal);
    }

    private sealed class TimelyBuild : FactoryBuild
    {
        public bool IsBroken { get; init; }

        public bool IsBuggy { get; init; }

        private Target Go => _ => IsBroken
            ? throw new InvalidInputException("solution", "there is none", "Create one")
            : IsBuggy ? throw new ArithmeticException("odd") : _;
    }

    private sealed class MinuteClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => now += 61;
    }
}
