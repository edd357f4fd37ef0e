using System.Text;
using Factory.Model.Faults;
using Factory.Platform.Processes;
using Factory.Platform.Tests.Infra;

namespace Factory.Platform.Tests.Processes;

public sealed class ChildProcessTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly TempFolder folder = new();

    public ChildProcessTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The children are POSIX shells");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Gives_exit_code_output_and_errors() =>
        Assert.Equal(new ProcessOutcome(3, "out é\n", "err\n"), await Shell("echo 'out é'; echo err >&2; exit 3"));

    [Fact]
    public async Task Passes_arguments_as_they_are()
    {
        string[] hostile = ["a b", "$(touch x)", "\"", "'", "", "*", "a\nb", "é"];
        var call = new ProcessCall("sh", ["-c", "for argument; do printf '%s|' \"$argument\"; done", "sh", .. hostile], folder.Path);

        Assert.Equal(string.Concat(hostile.Select(argument => $"{argument}|")), (await ChildProcess.RunAsync(call, Cancellation)).Output);
        Assert.Empty(folder.Names());
    }

    [Fact]
    public async Task Drains_both_pipes_at_once()
    {
        var outcome = await Shell("i=0; while [ $i -lt 20000 ]; do echo 0123456789; echo 0123456789 >&2; i=$((i+1)); done");

        Assert.Equal(220_000, outcome.Output.Length);
        Assert.Equal(220_000, outcome.Errors.Length);
    }

    [Fact]
    public async Task Feeds_the_input_and_ends_it()
    {
        var input = new string('x', 300_000) + "é";

        Assert.Equal(input, (await Shell("cat", call => call with { Input = input })).Output);
        Assert.Equal("", (await Shell("cat")).Output);
    }

    [Fact]
    public async Task Survives_a_child_that_does_not_read_its_input() =>
        Assert.Equal(0, (await Shell("exit 0", call => call with { Input = new string('x', 3_000_000) })).ExitCode);

    [Fact]
    public async Task Sets_and_removes_environment_variables()
    {
        var environment = new Dictionary<string, string?> { ["FACTORY_TEST"] = "set", ["HOME"] = null };

        Assert.Equal("set-\n", (await Shell("echo $FACTORY_TEST-$HOME", call => call with { Environment = environment })).Output);
    }

    [Fact]
    public async Task Passes_on_nothing_that_was_not_asked_for()
    {
        var environment = new Dictionary<string, string?> { ["PATH"] = "/usr/bin:/bin", ["FACTORY_TEST"] = "set" };

        Assert.Equal("set-\n", (await Shell("echo $FACTORY_TEST-$HOME", call => call with { Environment = environment, InheritsEnvironment = false })).Output);
    }

    [Fact]
    public async Task Passes_on_lines_as_they_come()
    {
        var lines = new List<string>();

        await Shell("printf 'one\\r\\ntwo\\n\\nlast'", call => call with { OnLine = lines.Add });

        Assert.Equal(["one", "two", "", "last"], lines);
    }

    [Fact]
    public async Task Passes_on_a_line_without_end_once_and_without_its_rest()
    {
        var lines = new List<string>();

        await Shell("head -c 300000 /dev/zero | tr '\\0' x; echo; echo next", call => call with { OnLine = lines.Add });

        Assert.Equal([64 * 1024, 4], lines.Select(line => line.Length));
    }

    [Fact]
    public async Task Keeps_no_more_than_it_should_and_says_so()
    {
        var outcome = await Shell("printf 0123456789", call => call with { KeptOutput = 4 });

        Assert.True(outcome.IsCut);
        Assert.Equal("0123\n… (cut after 4 characters)\n", outcome.Output);
    }

    [Fact]
    public async Task Passes_on_all_lines_where_none_are_kept()
    {
        var lines = new List<string>();

        var outcome = await Shell("echo one; echo two", call => call with { KeptOutput = 0, OnLine = lines.Add });

        Assert.Equal("", outcome.Output);
        Assert.Equal(["one", "two"], lines);
    }

    [Fact]
    public async Task Keeps_bytes_countable_in_Latin1() =>
        Assert.Equal(2, (await Shell("printf 'é'", call => call with { Encoding = Encoding.Latin1 })).Output.Length);

    [Fact]
    public async Task Kills_the_whole_tree_when_time_is_up()
    {
        var outcome = await Shell("sleep 600 & echo $!; wait", call => call with { Timeout = TimeSpan.FromMilliseconds(300) });

        Assert.True(outcome.TimedOut);
        Assert.Equal(124, outcome.ExitCode);
        await Gone(outcome.Output.Trim());
    }

    [Fact]
    public async Task Kills_the_whole_tree_when_cancelled()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var child = "";
        var call = new ProcessCall("sh", ["-c", "sleep 600 & echo $!; wait"], folder.Path)
        {
            OnLine = line =>
            {
                child = line;
                cancel.Cancel();
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ChildProcess.RunAsync(call, cancel.Token));

        await Gone(child);
    }

    [Fact]
    public async Task Does_not_wait_for_a_server_that_keeps_the_pipes_open()
    {
        var outcome = await Shell("sleep 60 & echo $!");

        Assert.Equal(0, outcome.ExitCode);
        await Shell($"kill {outcome.Output.Trim()}");
    }

    [Fact]
    public async Task Names_a_program_that_is_not_installed()
    {
        var fault = await Assert.ThrowsAsync<InvalidInputException>(() => Run("no-such-program-anywhere"));

        Assert.Equal(
            "no-such-program-anywhere: this program was not found. Install no-such-program-anywhere, or add its folder to the PATH",
            fault.Message);
    }

    [Fact]
    public async Task Never_starts_a_program_of_the_working_directory()
    {
        folder.File("no-such-program-anywhere", "#!/bin/sh\necho gotcha\n");
        await Shell("chmod +x no-such-program-anywhere");

        await Assert.ThrowsAsync<InvalidInputException>(() => Run("no-such-program-anywhere", new() { ["PATH"] = ".:" }));
    }

    [Fact]
    public async Task Names_a_folder_that_does_not_exist() =>
        await Assert.ThrowsAsync<InvalidInputException>(() => ChildProcess.RunAsync(new("sh", [], folder.At("none")), Cancellation));

    private Task<ProcessOutcome> Run(string program, Dictionary<string, string?>? environment = null) =>
        ChildProcess.RunAsync(new(program, [], folder.Path) { Environment = environment ?? [] }, Cancellation);

    private Task<ProcessOutcome> Shell(string script, Func<ProcessCall, ProcessCall>? with = null)
    {
        var call = new ProcessCall("sh", ["-c", script], folder.Path);
        return ChildProcess.RunAsync(with is null ? call : with(call), Cancellation);
    }

    private async Task Gone(string processId) =>
        Assert.Equal("gone\n", (await Shell($"for i in 1 2 3 4 5 6 7 8 9; do kill -0 {processId} 2>/dev/null || break; done; grep -qs '^State:.[^Z]' /proc/{processId}/status && echo alive || echo gone")).Output);
}
