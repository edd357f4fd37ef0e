using Factory.Gates.Planning;
using Factory.Model.Plans;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Planning;

public sealed class PlanOverlapTests
{
    private static readonly IReadOnlyList<string> Files = ["README.md", "src/Files/Store.cs", "src/Orders/Order.cs", "src/Orders/OrderList.cs", "tests/OrderTests.cs"];

    [Fact]
    public void Counts_the_files_that_both_scopes_hold_and_shows_the_first()
    {
        var files = Enumerable.Range(0, 10).Select(number => $"src/F{number}.cs").ToList();

        var overlap = PlanOverlap.Of(Paths(1, "src/**"), Paths(2, "**/*.cs"), files, FactoryPolicy.Default);

        Assert.Equal(10, overlap.FileCount);
        Assert.Equal(files.Take(5), overlap.Files);
    }

    [Theory]
    [InlineData("src/Orders/**", "src/Files/**", 0)]
    [InlineData("src/Orders/**", "src/Orders/Order.cs", 1)]
    [InlineData("src/{Orders,Files}/*.cs", "**/Order*.cs", 2)]
    [InlineData("*", "README.md", 1)]
    [InlineData("src/Orders/Order", "src/Orders/**", 0)]
    public void Scopes_are_compared_by_the_files_they_stand_for(string one, string other, int files) =>
        Assert.Equal(files, PlanOverlap.Of(Paths(1, one), Paths(2, other), Files, FactoryPolicy.Default).FileCount);

    [Theory]
    [InlineData("src/New/**", "src/**", "src/New/**")]
    [InlineData("src/New/**", "src/New/**", "src/New/**")]
    [InlineData("src/New/*.cs", "src/New/Export.cs", "src/New/Export.cs")]
    [InlineData("src/{A{B,C},D}/x?.cs", "src/A?/*.cs", "src/{A{B,C},D}/x?.cs")]
    public void A_place_that_is_still_empty_is_shared_where_the_other_scope_reaches_it(string one, string other, string place) =>
        Assert.Contains(place, PlanOverlap.Of(Paths(1, one), Paths(2, other), Files, FactoryPolicy.Default).EmptyPlaces);

    [Theory]
    [InlineData("src/New/**", "src/Newer/**")]
    [InlineData("src/New/*.cs", "src/New/*.xml")]
    [InlineData("docs/new.md", "src/**")]
    public void Places_that_no_file_could_lie_in_twice_are_not_shared(string one, string other) =>
        Assert.True(PlanOverlap.Of(Paths(1, one), Paths(2, other), Files, FactoryPolicy.Default).IsEmpty);

    [Fact]
    public void New_symbols_edges_and_modules_are_shared_by_name()
    {
        var one = Paths(1) with { New = ["A.B", "A.C"], Scope = new() { Edges = ["A -> B"], Modules = ["B", "A"] } };
        var other = Paths(2) with { New = ["A.C"], Scope = new() { Edges = ["A -> B", "B -> C"], Modules = ["A", "B", "C"] } };

        var overlap = PlanOverlap.Of(one, other, Files, FactoryPolicy.Default);

        Assert.Equal(["A.C"], overlap.New);
        Assert.Equal(["A -> B"], overlap.Edges);
        Assert.Equal(["A", "B"], overlap.Modules);
        Assert.False(overlap.IsEmpty);
    }

    [Fact]
    public void Which_plan_comes_first_makes_no_difference()
    {
        var one = Paths(7, "src/**", "new/**") with { New = ["A.B"] };
        var other = Paths(3, "**/Order*.cs", "new/x.cs") with { New = ["A.B"] };

        Assert.Equivalent(PlanOverlap.Of(one, other, Files, FactoryPolicy.Default), PlanOverlap.Of(other, one, Files, FactoryPolicy.Default), strict: true);
        Assert.Equal((3, 7), PlanOverlap.Of(one, other, Files, FactoryPolicy.Default) is var overlap ? (overlap.First, overlap.Second) : default);
    }

    [Fact]
    public void Among_many_only_pairs_that_share_something_are_named()
    {
        var overlaps = PlanOverlap.Among([Paths(3, "src/Orders/**"), Paths(1, "src/**"), Paths(2, "README.md")], Files, FactoryPolicy.Default);

        Assert.Equal((1, 3), Assert.Single(overlaps) is var overlap ? (overlap.First, overlap.Second) : default);
    }

    [Fact]
    public void Twenty_plans_are_compared_over_ten_thousand_files()
    {
        var files = Enumerable.Range(0, 10_000).Select(number => $"src/Part{number % 50:00}/File{number:0000}.cs").Order(StringComparer.Ordinal).ToList();
        var plans = Enumerable.Range(1, 20).Select(id => Paths(id, "**/*.cs", $"src/Part{id:00}/**", $"src/Part{id:00}/File?{id:00}*.cs", "docs/**")).ToList();

        var overlaps = PlanOverlap.Among(plans, files, FactoryPolicy.Default);

        Assert.Equal(20 * 19 / 2, overlaps.Count);
        Assert.All(overlaps, overlap => Assert.Equal((10_000, 5), (overlap.FileCount, overlap.Files.Count)));
    }

    private static Plan Paths(int id, params string[] paths) =>
        new(id, $"Plan {id}", PlanStatus.Approved, $".factory/plans/{id}-x.md") { Scope = new() { Paths = paths } };
}
