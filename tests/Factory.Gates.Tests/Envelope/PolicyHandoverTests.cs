using Factory.Gates.Envelope;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Tests.Envelope;

public sealed class PolicyHandoverTests
{
    [Fact]
    public void Reads_what_is_explained()
    {
        var handover = PolicyFile.Parse("version: 1\nhandover:\n  command: [./build.sh, BuildReview]\n  needs:\n    - { name: SHOP_KEY, kind: environment, why: to publish, how: ask }\n").Handover;

        Assert.Equal(["./build.sh", "BuildReview"], handover.Command);
        Assert.Equal([new HandoverNeed("SHOP_KEY", NeedKind.Environment, "to publish", "ask") { Line = 5 }], handover.Needs);
        Assert.Equal((30, 12, 80, 2, false), (handover.TimeoutMinutes, handover.Tries, handover.Concentration, handover.Authors, handover.ConcentrationBlocks));
    }

    [Theory]
    [InlineData("environment", "A B")]
    [InlineData("environment", "A=B")]
    [InlineData("file", "../a")]
    [InlineData("file", "/etc/passwd")]
    [InlineData("file", "~/.config")]
    [InlineData("tool", "/bin/sh")]
    [InlineData("tool", "-x")]
    public void Refuses_a_need_that_can_be_none(string kind, string name)
    {
        var mistake = Assert.Single(Assert.Throws<InvalidInputException>(() => PolicyFile.Parse($"version: 1\nhandover: {{ needs: [{{ name: '{name}', kind: {kind}, why: a, how: b }}] }}\n")).Problems);

        Assert.Equal($"'{name}' can't be the name of a need of this kind", mistake.What);
    }
}
