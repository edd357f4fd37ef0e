using Factory.Gates.Structure.Packages.Restoring;

namespace Factory.Gates.Tests.Structure.Packages;

public sealed class DependencyWaysTests
{
    [Fact]
    public void The_shortest_way_starts_with_a_root() => Assert.Equal(
        ["C: A", "D: A C"],
        Ways(("A", ["C"]), ("B", ["D2"]), ("C", ["D"]), ("D", [])));

    [Fact]
    public void A_way_that_nobody_would_read_keeps_its_root_and_its_last_steps()
    {
        var chain = Enumerable.Range(0, 50_000).Select(step => (step == 0 ? "A" : $"P{step}", (string[])[$"P{step + 1}"])).Append(("P50000", [])).ToArray();

        var last = Ways(chain)[^1];

        Assert.StartsWith("P50000: A … P49970 ", last, StringComparison.Ordinal);
        Assert.EndsWith(" P49999", last, StringComparison.Ordinal);
    }

    private static List<string> Ways(params (string Id, string[] Needs)[] packages) =>
    [
        .. DependencyWays.Of(packages.ToDictionary(package => package.Id, package => (IReadOnlyList<string>)package.Needs), ["A"])
            .Select(way => $"{way.Id}: {string.Join(' ', way.Through)}"),
    ];
}
