using Factory.Gates.Tests.Accepting;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Baselining;

public sealed class BaselineUpdateTests
{
    private const string Baseline = ".factory/baseline.json";

    [Fact]
    public async Task What_blocks_is_accepted_once_however_often_it_is_asked_for()
    {
        using var repository = await ReviewedRepository.InitAsync(("src/Order.cs", ReviewedRepository.Class("a.Result.Show();\n        a.Result.Show();\n        b.Result.Show();")));

        var first = await repository.BaselineAsync(accept: true);
        var text = repository.Read(Baseline);
        var second = await repository.BaselineAsync(accept: true);

        Assert.Equal([("a.Result", 2), ("b.Result", 1)], first.Added.Select(added => (added.Identity.Evidence, added.Count)));
        Assert.Empty(second.Added);
        Assert.Equal(text, repository.Read(Baseline));
        Assert.Equal(4, text.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task Without_being_asked_to_it_accepts_nothing()
    {
        using var repository = await ReviewedRepository.InitAsync(("src/Order.cs", ReviewedRepository.Class("a.Result.Show();")));

        Assert.Empty((await repository.BaselineAsync()).Added);
        Assert.False(repository.Holds(Baseline));
    }

    [Fact]
    public async Task One_more_of_what_is_accepted_is_counted_on_request_only()
    {
        using var repository = await ReviewedRepository.InitAsync(("src/Order.cs", ReviewedRepository.Class("a.Result.Show();")));
        await repository.BaselineAsync(accept: true);
        repository.Write("src/Order.cs", ReviewedRepository.Class("a.Result.Show();\n        a.Result.Show();"));

        await repository.BaselineAsync();
        Assert.Contains("\"count\":1", repository.Read(Baseline), StringComparison.Ordinal);
        await repository.BaselineAsync(accept: true);
        Assert.Contains("\"count\":2", repository.Read(Baseline), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_waived_or_let_stand_by_a_comment_is_not_accepted_as_well()
    {
        using var repository = await ReviewedRepository.InitAsync(
            ("src/Order.cs", ReviewedRepository.Class("a.Result.Show();")),
            ("lib/Other.cs", ReviewedRepository.Class("// nosemgrep: no-wait\n        b.Result.Show();")),
            (".factory/waivers.yml", "- { rule: no-wait, path: src/**, owner: ada, reason: soon, expires: 2026-12-31 }\n"));

        Assert.Empty((await repository.BaselineAsync(accept: true)).Added);
    }

    [Fact]
    public async Task A_malformed_baseline_is_left_as_it_is()
    {
        using var repository = await ReviewedRepository.InitAsync(("src/Order.cs", ReviewedRepository.Class("a.Result.Show();")), (Baseline, "[1]\n"));

        await Mistakes.InAsync(() => repository.BaselineAsync(accept: true));

        Assert.Equal("[1]\n", repository.Read(Baseline));
    }
}
