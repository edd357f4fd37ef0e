using Factory.Gates.Handover.CleanClones;

namespace Factory.Gates.Tests.Handover.CleanClones;

public sealed class FactSearchTests
{
    private static readonly IReadOnlyList<MachineFact> Twenty = [.. Enumerable.Range(0, 20).Select(number => Fact($"V{number}"))];

    [Fact]
    public async Task Finds_the_one_that_is_enough_with_few_runs()
    {
        var search = Search(facts => facts.Contains(Fact("V13")));

        Assert.Equal([Fact("V13")], await search.FindAsync(Twenty, []));
        Assert.InRange(search.Tries, 1, 10);
    }

    [Fact]
    public async Task Asks_the_likely_ones_first()
    {
        var search = Search(facts => facts.Contains(Fact("V13")));

        Assert.Equal([Fact("V13")], await search.FindAsync(Twenty, [Fact("V13")]));
        Assert.Equal(1, search.Tries);
    }

    [Fact]
    public async Task Names_those_that_only_help_together() =>
        Assert.Equal(20, (await Search(facts => facts.Contains(Fact("V3")) && facts.Contains(Fact("V13"))).FindAsync(Twenty, []))?.Count);

    [Fact]
    public async Task Finds_none_where_all_together_are_not_enough() =>
        Assert.Equal([], await Search(_ => false).FindAsync(Twenty, [Fact("V1")]));

    [Fact]
    public async Task Says_nothing_where_it_may_not_try() =>
        Assert.Null(await new FactSearch(_ => Task.FromResult(true), _ => [], 0).FindAsync(Twenty, []));

    [Fact]
    public async Task Goes_into_a_folder()
    {
        MachineFact[] parts = [new(MachineFactKind.Home, ".config/a"), new(MachineFactKind.Home, ".config/b")];
        var search = new FactSearch(facts => Task.FromResult(facts.Any(fact => fact.Name is ".config" or ".config/b")), fact => fact.Name == ".config" ? parts : [], 20);

        Assert.Equal([parts[1]], await search.FindAsync([.. Twenty, new(MachineFactKind.Home, ".config")], []));
    }

    private static FactSearch Search(Func<IReadOnlyList<MachineFact>, bool> passes) => new(facts => Task.FromResult(passes(facts)), _ => [], 40);

    private static MachineFact Fact(string name) => new(MachineFactKind.Variable, name);
}
