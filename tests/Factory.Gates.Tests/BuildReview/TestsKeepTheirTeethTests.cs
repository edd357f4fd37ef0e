using Factory.Gates.BuildReview;
using Factory.Gates.Judging;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.BuildReview;

public sealed class TestsKeepTheirTeethTests
{
    private const string Path = "tests/OrderTests.cs";
    private const string Two = "[Fact] public void Ships() { Assert.True(new Order().Ship()); }\n[Fact] public void Adds() { Assert.Equal(3, new Order().Add(1, 2)); }";

    [Fact]
    public async Task A_test_that_goes_is_named() => Assert.Equal(
        [$"Warning {Path}: The test OrderTests.Adds is gone, and none of its name or body stands elsewhere in the change"],
        await AskAsync(git => git.Write((Path, Class("[Fact] public void Ships() { Assert.True(new Order().Ship()); }")))));

    [Fact]
    public async Task A_file_of_tests_that_goes_blocks() => Assert.Equal(
        [$"Error {Path}: The file is deleted with 2 tests that stand nowhere else in the change (OrderTests.Ships, …)"],
        await AskAsync(git => git.Delete(Path)));

    [Fact]
    public async Task A_file_of_tests_that_goes_with_what_it_tests_warns() => Assert.StartsWith(
        "Warning", Assert.Single(await AskAsync(git =>
        {
            git.Delete(Path);
            git.Delete("src/Order.cs");
        })), StringComparison.Ordinal);

    [Fact]
    public async Task A_file_of_tests_that_goes_by_plan_is_a_note() => Assert.StartsWith(
        "Note", Assert.Single(await AskAsync(git =>
        {
            git.Delete(Path);
            git.Write((Plans.Path, Plans.Text(Plans.FullFrontMatter) + $"\n{Path} goes, since orders are not shipped any more.\n"));
        })), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Fact(Skip = \"slow\")] public void Ships()")]
    [InlineData("[Fact, Ignore] public void Ships()")]
    [InlineData("[Fact] [Explicit] public void Ships()")]
    public async Task A_test_that_ran_and_is_skipped_now_blocks(string head)
    {
        var finding = Assert.Single(await AskAsync(git => git.Write((Path, Class(Two.Replace("[Fact] public void Ships()", head, StringComparison.Ordinal))))));

        Assert.Equal($"Error {Path}:3: The test OrderTests.Ships ran at the base and is skipped now", finding);
    }

    [Fact]
    public async Task A_test_that_is_born_skipped_warns() => Assert.Equal(
        [$"Warning {Path}:5: The test OrderTests.Later is new and is skipped from its first day"],
        await AskAsync(git => git.Write((Path, Class($"{Two}\n[Fact(Skip = \"not yet\")] public void Later() {{ Assert.True(true); }}")))));

    [Fact]
    public async Task A_test_that_asserts_nothing_is_named() => Assert.Equal(
        [$"Warning {Path}:5: The test OrderTests.Runs asserts nothing: it passes whatever the code answers, unless that throws"],
        await AskAsync(git => git.Write((Path, Class($"{Two}\n[Fact] public void Runs() {{ new Order().Ship(); }}")))));

    [Fact]
    public async Task An_assertion_that_the_change_takes_out_is_missed() => Assert.Contains(
        "OrderTests.Ships asserts nothing", Assert.Single(await AskAsync(git => git.Write((Path, Class(Two.Replace("Assert.True(new Order().Ship());", "new Order().Ship();", StringComparison.Ordinal)))))), StringComparison.Ordinal);

    [Fact]
    public async Task An_assertion_that_goes_with_its_line_is_missed() => Assert.Contains(
        "OrderTests.Ships asserts nothing",
        Assert.Single(await AskAsync(
            git => git.Write((Path, Class("[Fact] public void Ships()\n{\nnew Order().Ship();\n}"))),
            Class("[Fact] public void Ships()\n{\nnew Order().Ship();\nAssert.True(true);\n}"))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_test_that_moves_to_another_file_is_not_gone() => Assert.Empty(await AskAsync(git =>
    {
        git.Write((Path, Class("[Fact] public void Ships() { Assert.True(new Order().Ship()); }")));
        git.Write(("tests/Deep/SumTests.cs", "class SumTests { [Fact] public void Adds() { Assert.Equal(4, new Order().Add(2, 2)); } }"));
    }));

    [Fact]
    public async Task A_test_that_is_renamed_is_not_gone() =>
        Assert.Empty(await AskAsync(git => git.Write((Path, Class(Two.Replace("Adds()", "Adds_two_numbers()", StringComparison.Ordinal))))));

    [Fact]
    public async Task A_file_that_is_renamed_is_not_gone() => Assert.Empty(await AskAsync(git =>
    {
        git.Delete(Path);
        git.Write(("tests/ShippingTests.cs", Class(Two)));
    }));

    [Fact]
    public async Task A_test_that_was_skipped_before_is_not_news() => Assert.Empty(await AskAsync(
        git => git.Write((Path, Class("[Fact(Skip = \"slow\")] public void Ships() { Assert.False(false); }"))),
        Class("[Fact(Skip = \"slow\")] public void Ships() { Assert.True(true); }")));

    [Fact]
    public async Task A_test_that_runs_again_is_not_news() => Assert.Empty(await AskAsync(
        git => git.Write((Path, Class("[Fact] public void Ships() { Assert.True(true); }"))),
        Class("[Fact(Skip = \"slow\")] public void Ships() { Assert.True(true); }")));

    [Fact]
    public async Task A_test_that_asserted_nothing_before_and_is_not_touched_is_not_news() => Assert.Empty(await AskAsync(
        git => git.Write((Path, Class("[Fact] public void Runs() { new Order().Ship(); }\n[Fact] public void Ships() { Assert.True(true); }"))),
        Class("[Fact] public void Runs() { new Order().Ship(); }")));

    [Fact]
    public async Task A_test_that_asserts_through_a_helper_of_another_file_is_none_of_these() => Assert.Empty(await AskAsync(git => git.Write(
        ("tests/Given.cs", "static class Given { public static void Shipped(Order order) { Assert.True(order.Ship()); } }"),
        (Path, Class($"{Two}\n[Fact] public void Runs() {{ Given.Shipped(new Order()); }}")))));

    [Fact]
    public async Task A_method_of_production_code_that_throws_is_no_helper() => Assert.Single(await AskAsync(git => git.Write(
        ("src/Order.cs", "class Order { public void Cancel() { throw new InvalidOperationException(); } }"),
        (Path, Class($"{Two}\n[Fact] public void Runs() {{ new Order().Cancel(); }}")))));

    [Fact]
    public async Task A_change_without_tests_is_not_asked()
    {
        using var git = await GitFolder.TopicAsync((Path, Class(Two)));
        git.Write(("src/Order.cs", "class Order;"));

        Assert.Equal(CheckState.NotApplicable, (await OutcomeAsync(git)).State);
    }

    private static string Class(string members) => $"class OrderTests\n{{\n{members}\n}}\n";

    private static async Task<IReadOnlyList<string>> AskAsync(Action<GitFolder> change, string? before = null)
    {
        using var git = await GitFolder.TopicAsync((Path, before ?? Class(Two)), ("src/Order.cs", "class Order { }"));
        change(git);

        return [.. Given.Lines(await OutcomeAsync(git))];
    }

    private static async Task<CheckOutcome> OutcomeAsync(GitFolder git)
    {
        var context = await GateContext.OpenAsync(git.Input, TestContext.Current.CancellationToken);
        return TestsKeepTheirTeeth.Ask(await TestsOfChange.ReadAsync(context, TestContext.Current.CancellationToken));
    }
}
