using Factory.Gates.Learning.Evidence;
using Factory.Model.Policy;
using Factory.Patterns.Rules;

namespace Factory.Gates.Tests.Learning.Evidence;

public sealed class RuleTrustTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 4)]
    [InlineData(4, 0)]
    public void A_rule_keeps_its_word_while_too_few_hits_are_judged(int confirmed, int dismissed) =>
        Assert.All(Enum.GetValues<RuleStage>(), stage => Assert.Equal(stage, Of(stage, confirmed, dismissed).Effective));

    [Theory]
    [InlineData(16, 0, RuleStage.Block)]
    [InlineData(15, 0, RuleStage.Warn)]
    [InlineData(40, 3, RuleStage.Block)]
    [InlineData(40, 4, RuleStage.Warn)]
    public void A_rule_that_warns_blocks_once_the_whole_interval_lies_above_the_floor(int confirmed, int dismissed, RuleStage effective) =>
        Assert.Equal(effective, Of(RuleStage.Warn, confirmed, dismissed).Effective);

    [Theory]
    [InlineData(3, 9, RuleStage.Warn)]
    [InlineData(2, 3, RuleStage.Warn)]
    [InlineData(3, 2, RuleStage.Block)]
    [InlineData(8, 2, RuleStage.Block)]
    public void A_rule_that_blocks_warns_once_the_whole_interval_lies_below_the_floor(int confirmed, int dismissed, RuleStage effective) =>
        Assert.Equal(effective, Of(RuleStage.Block, confirmed, dismissed).Effective);

    [Fact]
    public void Evidence_moves_a_rule_by_one_stage()
    {
        Assert.Equal(RuleStage.Warn, Of(RuleStage.Block, 0, 1000).Effective);
        Assert.Equal(RuleStage.Warn, Of(RuleStage.Observe, 1000, 0).Effective);
        Assert.Equal(RuleStage.Observe, Of(RuleStage.Observe, 0, 1000).Effective);
        Assert.Equal(RuleStage.Block, Of(RuleStage.Block, 1000, 0).Effective);
    }

    [Theory]
    [InlineData(5, 0, RuleStage.Warn)]
    [InlineData(0, 5, RuleStage.Observe)]
    [InlineData(4, 1, RuleStage.Observe)]
    public void To_warn_takes_less_than_to_block(int confirmed, int dismissed, RuleStage effective) =>
        Assert.Equal(effective, Of(RuleStage.Observe, confirmed, dismissed).Effective);

    [Fact]
    public void Says_what_moved_it() => Assert.Equal(
        "warn instead of block, 3 of 12 hits confirmed (Wilson 95 %: 0.09 to 0.53, floor 0.80)",
        Of(RuleStage.Block, 3, 9).ToString());

    [Fact]
    public void Says_what_is_known_where_nothing_moved_it()
    {
        Assert.Equal("block, no hit judged", Of(RuleStage.Block, 0, 0).ToString());
        Assert.Equal("warn, 1 of 1 hits confirmed (Wilson 95 %: 0.21 to 1.00)", Of(RuleStage.Warn, 1, 0).ToString());
    }

    private static RuleTrust Of(RuleStage stage, int confirmed, int dismissed) => RuleTrust.Of(stage, confirmed, dismissed, new LearningPolicy());
}
