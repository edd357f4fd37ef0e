using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Envelope;

public sealed class PolicyLearningTests
{
    [Fact]
    public void Reads_what_a_rule_must_prove()
    {
        var learning = PolicyFile.Parse("""
            version: 1
            learning:
              floors: { warn: 40, block: 90 }
              sample: 8
              backtest: 200
              corpora: [tests/public/**]
              most-hits-per-100: 2
              slowest: 300
            """).Learning;

        Assert.Equal((40, 90, 8), (learning.WarnFloor, learning.BlockFloor, learning.Sample));
        Assert.Equal((200, 2, 300), (learning.Backtest, learning.MostHitsPer100, learning.Slowest));
        Assert.Equal(["tests/public/**"], learning.Corpora);
    }

    [Fact]
    public void What_is_not_said_has_its_usual_value()
    {
        var learning = PolicyFile.Parse("version: 1\nlearning: { floors: { warn: 60 } }").Learning;

        Assert.Equal((60, 80, 5), (learning.WarnFloor, learning.BlockFloor, learning.Sample));
        Assert.Equal((1000, 5, 500), (learning.Backtest, learning.MostHitsPer100, learning.Slowest));
        Assert.Empty(learning.Corpora);
    }

    [Theory]
    [InlineData("{ floors: { warn: 90 } }", "2:21: to warn takes more (90) than to block (80). Give block: the higher floor, or the same")]
    [InlineData("{ sample: 0 }", "2:21: 'sample' can't be '0'. Give a whole number from 1 to 100000, without quotes")]
    [InlineData("{ floor: 80 }", "2:13: unknown key 'floor'. Did you mean 'floors'?")]
    public void Says_where_a_mistake_is(string learning, string mistake) =>
        Assert.Equal([$".factory/factory.yml:{mistake}"], Mistakes.In(() => PolicyFile.Parse($"version: 1\nlearning: {learning}")));
}
