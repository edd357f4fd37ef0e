using Factory.Git.Tests.Infra;

namespace Factory.Git.Tests.Hooks;

public sealed class HookTrialTests : GitTests
{
    private const string Hook = "pre-commit";

    [Fact]
    public async Task Finds_a_hook_where_git_looks_for_it_and_runs_nothing()
    {
        await Folder.CommitAsync();
        var repository = await Folder.OpenAsync();
        Assert.Null(await repository.HookAsync(Hook, Cancellation));

        Install(".git/hooks/pre-commit", $"touch '{Folder.Outside("ran")}'");
        Assert.Equal(Folder.At(".git/hooks/pre-commit"), await repository.HookAsync(Hook, Cancellation));

        await Folder.GitAsync("config", "core.hooksPath", "my hooks");
        Assert.Null(await repository.HookAsync(Hook, Cancellation));

        Install("my hooks/pre-commit", $"touch '{Folder.Outside("ran")}'");
        Assert.Equal(Folder.At("my hooks/pre-commit"), await repository.HookAsync(Hook, Cancellation));
        Assert.False(File.Exists(Folder.Outside("ran")));
    }

    [Fact]
    public async Task Runs_the_hook_in_the_worktree_with_what_is_staged_there()
    {
        Install("hooks/pre-commit", "pwd; git diff --cached --name-only; git config --get-all core.hooksPath; exit 7");
        await Folder.CommitAsync();
        await Folder.GitAsync("config", "core.hooksPath", "hooks");
        var before = await Folder.StateAsync();

        await using (var scratch = await (await Folder.OpenAsync()).CheckOutAsync("HEAD", Cancellation))
        {
            await scratch.Hooks.StageAsync("a folder/a.txt", "text", Cancellation);
            var outcome = await scratch.Hooks.RunAsync(Hook, Cancellation);

            Assert.Equal((7, $"{scratch.Folder}\na folder/a.txt\nhooks\n"), (outcome.ExitCode, outcome.Said));
        }

        Assert.Equal(before, await Folder.StateAsync());
    }

    [Fact]
    public async Task A_hook_that_git_passes_over_ends_well()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there every file can be executed");
        Folder.File("hooks/pre-commit", "#!/bin/sh\nexit 1\n");
        await Folder.CommitAsync();
        await Folder.GitAsync("config", "core.hooksPath", "hooks");

        await using var scratch = await (await Folder.OpenAsync()).CheckOutAsync("HEAD", Cancellation);

        Assert.NotNull(await scratch.Hooks.FindAsync(Hook, Cancellation));
        Assert.Equal(0, (await scratch.Hooks.RunAsync(Hook, Cancellation)).ExitCode);
    }

    private void Install(string path, string script)
    {
        Folder.File(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Folder.At(path), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
