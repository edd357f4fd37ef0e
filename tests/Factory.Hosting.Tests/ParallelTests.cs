using System.Globalization;

namespace Factory.Hosting.Tests;

public sealed class ParallelTests
{
    [Fact]
    public async Task Two_builds_run_in_one_process_at_once_and_know_nothing_of_each_other()
    {
        using var barrier = new Barrier(8);
        var token = TestContext.Current.CancellationToken;

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Factory.StartNew(
            () => RunAsync(barrier, number), token, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        Assert.Equal(Enumerable.Range(0, 8).Select(number => $"{number} of {number}"), results);
    }

    private static async Task<string> RunAsync(Barrier barrier, int number)
    {
        using var root = new TempRoot();
        root.Parameters($$"""{ "Number": {{number}} }""").Variable("SECRET", $"secret{number}");
        var build = new MeetingBuild { Barrier = barrier };

        var result = (await root.RunAsync(build, "Meet")).Ended(0);

        result.Says($"Meet    Succeeded         0:00  // Number: {number}").Says($"not *** but secret{(number + 1) % 8}\n");
        Assert.Equal(root.Folder, build.RootDirectory);
        return build.Ran;
    }

    private sealed class MeetingBuild : LoggedBuild
    {
        public Barrier? Barrier { get; init; }

        [Parameter]
        private int Number => TryGetValue<int?>(() => Number) ?? -1;

        [Parameter, Secret]
        private string? Secret => TryGetValue(() => Secret);

        private Target Meet => _ => _.Executes(() =>
        {
            var before = Number;
            Barrier!.SignalAndWait(TimeSpan.FromSeconds(30));
            Log.Add(string.Create(CultureInfo.InvariantCulture, $"{before} of {Number}"));
            HostEnvironment.Output.WriteLine($"not {Secret} but secret{(Number + 1) % 8}");
            ReportSummary(_ => _.AddPair("Number", Number));
        });
    }
}
