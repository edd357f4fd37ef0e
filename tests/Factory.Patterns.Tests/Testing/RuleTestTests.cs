using Factory.Patterns.Testing;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Testing;

public sealed class RuleTestTests
{
    [Fact]
    public void A_mark_is_about_the_next_line()
    {
        var result = Run("""
            // ruleid: some-rule
            task.Result
            // ok: some-rule
            await task
            """);

        Assert.True(result.Passed);
        Assert.Equal([2], result.Expected);
    }

    [Theory]
    [InlineData("# ruleid: some-rule\nx.Result")]
    [InlineData("  //ruleid:some-rule\nx.Result")]
    [InlineData("<!-- ruleid: some-rule -->\nx.Result")]
    [InlineData("/* ruleid: some-rule */\nx.Result")]
    [InlineData("// ruleid: other, some-rule\nx.Result")]
    [InlineData("// ruleid: some-rule\n// ok: other\nx.Result")]
    [InlineData("// ruleid: some-rule\r\nx.Result\r\n")]
    [InlineData("// ruleid: some-rule\nx.Result\n// todook: some-rule\ny.Result")]
    [InlineData("// ruleid: some-rule\nx.Result\n// todoruleid: some-rule\ny.Wait()")]
    public void Marks_of_many_forms_are_read(string text) => Assert.True(Run(text).Passed);

    [Fact]
    public void A_marked_line_that_does_not_match_is_missed() =>
        Assert.Equal([2], Run("// ruleid: some-rule\nx.Wait()\n").Missed);

    [Theory]
    [InlineData("// ok: some-rule\nx.Result", 2)]
    [InlineData("x.Result", 1)]
    [InlineData("// ruleid: another-rule\nx.Result", 2)]
    public void A_match_on_another_line_is_unexpected(string text, int line) => Assert.Equal([line], Run(text).Unexpected);

    [Theory]
    [InlineData("")]
    [InlineData("// ok: some-rule\nawait x")]
    [InlineData("// ruleid: another-rule\nx.Wait()")]
    public void A_test_that_expects_nothing_proves_nothing(string text) => Assert.False(Run(text).Passed);

    [Fact]
    public void The_rule_s_paths_do_not_matter() => Assert.True(
        RuleTest.Run(Some.Rule("pattern-regex: a\npaths: { include: [src] }"), "// ruleid: some-rule\na", TestContext.Current.CancellationToken).Passed);

    private static RuleTestResult Run(string text) => RuleTest.Run(Some.RuleFor(@"\.Result\b"), text, TestContext.Current.CancellationToken);
}
