using Factory.Gates.Learning.Evidence;

namespace Factory.Gates.Tests.Learning.Evidence;

public sealed class WilsonIntervalTests
{
    /// <summary>The last four: Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.</summary>
    [Theory]
    [InlineData(8, 10, 0.4902, 0.9433)]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Agrees_with_published_values(int hits, int sample, double lower, double upper)
    {
        var interval = WilsonInterval.Of(hits, sample);

        Assert.Equal(lower, interval.Lower, 4);
        Assert.Equal(upper, interval.Upper, 4);
    }

    [Fact]
    public void Says_nothing_where_nothing_was_looked_at() => Assert.Equal(new(0, 1), WilsonInterval.Of(0, 0));

    [Fact]
    public void Is_shown_with_two_digits() => Assert.Equal("0.09 to 0.53", WilsonInterval.Of(3, 12).ToString());

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void More_hits_than_the_sample_has_are_a_bug(int hits, int sample) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(hits, sample));
}
