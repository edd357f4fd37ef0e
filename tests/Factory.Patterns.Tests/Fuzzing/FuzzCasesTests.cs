using Factory.Fuzz.Cases;

namespace Factory.Patterns.Tests.Fuzzing;

public sealed class FuzzCasesTests
{
    [Fact]
    public void Mutated_patterns_rules_and_sources_end_in_a_result_or_in_a_rule_error()
    {
        var cases = new FuzzCases(Seeds.Load(), seed: 7);

        Assert.Empty(Enumerable.Range(0, 300).Select(number => cases.Run(number, TestContext.Current.CancellationToken)).OfType<FuzzFailure>());
    }
}
