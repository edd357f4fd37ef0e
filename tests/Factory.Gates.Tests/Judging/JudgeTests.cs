using Factory.Gates.Judging;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Judging;

/// <summary>A change does not choose who judges it.</summary>
public sealed class JudgeTests
{
    private const string Policy = "version: 1\nbase: main\nsolution: All.sln\n";

    [Fact]
    public async Task A_change_that_calls_its_own_branch_the_base_is_judged_against_the_base_it_came_from()
    {
        using var repository = await TempRepository.InitAsync((".factory/factory.yml", Policy));
        await repository.GitAsync("checkout", "--quiet", "-b", "feature");
        repository.File("a.txt", "unreviewed");
        repository.File(".factory/factory.yml", Policy.Replace("main", "feature", StringComparison.Ordinal));
        await repository.CommitAsync("Judge myself");

        var context = await GateContext.OpenAsync(repository.Input, TempRepository.Cancellation);

        Assert.Equal("merge base with main", context.Change.Base.Reason);
        Assert.False(context.Change.Base.OwnPolicy);
    }

    [Fact]
    public async Task Doing_so_in_an_earlier_commit_does_not_help_where_the_remote_says_what_the_default_branch_is()
    {
        using var repository = await TempRepository.InitAsync((".factory/factory.yml", Policy));
        await repository.GitAsync("update-ref", "refs/remotes/origin/main", "HEAD");
        await repository.GitAsync("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
        await repository.GitAsync("checkout", "--quiet", "-b", "feature");
        repository.File(".factory/factory.yml", Policy.Replace("main", "feature", StringComparison.Ordinal));
        await repository.CommitAsync("Judge myself");
        repository.File("a.txt", "unreviewed");
        await repository.CommitAsync("Go on");

        var context = await GateContext.OpenAsync(repository.Input, TempRepository.Cancellation);

        Assert.False(context.Change.Base.OwnPolicy);
        Assert.Equal(2, context.Change.Files.Count);
    }

    [Fact]
    public async Task The_solution_that_is_built_is_the_one_that_the_base_names()
    {
        using var repository = await TempRepository.InitAsync((".factory/factory.yml", Policy), ("All.sln", ""), ("One.sln", ""));
        await repository.GitAsync("checkout", "--quiet", "-b", "feature");
        repository.File(".factory/factory.yml", Policy.Replace("All.sln", "One.sln", StringComparison.Ordinal));
        await repository.CommitAsync("Test less");

        var context = await GateContext.OpenAsync(repository.Input, TempRepository.Cancellation);

        Assert.Equal("All.sln", SolutionFile.Find(repository.Root, context.Envelope));
    }

    [Fact]
    public async Task A_solution_that_moved_is_found_where_the_change_put_it()
    {
        using var repository = await TempRepository.InitAsync((".factory/factory.yml", Policy), ("All.sln", ""));
        await repository.GitAsync("checkout", "--quiet", "-b", "feature");
        await repository.GitAsync("mv", "All.sln", "Whole.sln");
        repository.File(".factory/factory.yml", Policy.Replace("All.sln", "Whole.sln", StringComparison.Ordinal));
        await repository.CommitAsync("Rename the solution");

        var context = await GateContext.OpenAsync(repository.Input, TempRepository.Cancellation);

        Assert.Equal("Whole.sln", SolutionFile.Find(repository.Root, context.Envelope));
    }
}
