using Factory.Gates.Planning;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Planning;

public sealed class PlanTitleTests
{
    [Theory]
    [InlineData("Export orders as CSV", "export-orders-as-csv")]
    [InlineData("  Größe & Crème brûlée (2)  ", "gr-e-cr-me-br-l-e-2")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("注文", "plan")]
    [InlineData("C:\\con \"quoted\" `code` $(rm)", "c-con-quoted-code-rm")]
    public void Makes_a_file_name_of_ASCII_letters(string title, string slug) => Assert.Equal(slug, PlanTitle.Of(title).Slug);

    [Fact]
    public void Bounds_the_file_name_and_ends_it_with_no_dash()
    {
        var slug = PlanTitle.Of($"{new('a', 59)} bcd").Slug;

        Assert.Equal(new string('a', 59), slug);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("one\ntwo")]
    [InlineData("bell\a")]
    [InlineData("right\u202Eleft")]
    [InlineData("line\u2028break")]
    [InlineData("half \uD83D pair")]
    public void Refuses_what_nobody_can_read(string title) =>
        Assert.EndsWith(". Say in one line what will be different", Assert.Single(Mistakes.In(() => PlanTitle.Of(title))), StringComparison.Ordinal);

    [Fact]
    public void Refuses_more_than_a_line() => Assert.Equal(
        ["--title: a title has at most 120 characters, and this has 121. Say in one line what will be different"],
        Mistakes.In(() => PlanTitle.Of(new('a', 121))));
}
