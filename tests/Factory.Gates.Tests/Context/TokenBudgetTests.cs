using Factory.Gates.Context;
using Factory.Model.Faults;

namespace Factory.Gates.Tests.Context;

public sealed class TokenBudgetTests
{
    private static readonly EnvelopeContext Context = new(
    [
        new("A", [new("one", "small"), new("a line with many more words in it than the other", "large")]),
        new("B", [new("two", "small")]),
    ]);

    [Fact]
    public void Counts_tokens_of_o200k_base() => Assert.Equal(4, new TokenBudget(10).Count("hello world, again"));

    [Fact]
    public void Lets_through_what_fits() => Assert.Equal(2, new TokenBudget(2).Require(Context, "hello world"));

    [Fact]
    public void Lists_what_to_cut_with_the_largest_first()
    {
        var blocked = Assert.Throws<BlockedException>(() => new TokenBudget(1).Require(Context, "hello world"));

        Assert.Equal(
            """
            The context has 2 tokens, and context: tokens: of .factory/factory.yml allows 1. Cut 1, or raise it; the rails by their tokens:
              15 large
              10 small
            """,
            blocked.Message);
    }

    [Fact]
    public void Lists_no_more_than_can_be_read()
    {
        var many = new EnvelopeContext([new("A", [.. Enumerable.Range(0, 25).Select(number => new ContextLine("x", $"rail {number}"))])]);

        Assert.EndsWith("\n  and 5 smaller ones", Assert.Throws<BlockedException>(() => new TokenBudget(1).Require(many, many.Text)).Message, StringComparison.Ordinal);
    }
}
