using Factory.Gates.Learning.Rules;

namespace Factory.Gates.Tests.Learning.Rules;

public sealed class RuleIdsTests
{
    [Theory]
    [InlineData("rules:\n  - id: one\n    message: x\n  - id: 'two'\n", "one two")]
    [InlineData("rules:\n- message: x\n  id: one\n-\n  id: two\n", "one two")]
    [InlineData("# id: none\nrules:\r\n  - id: \"one\"\r\n    metadata:\r\n      id: CVE-1\r\n    fix: >\r\n      id: none\r\n", "one")]
    [InlineData("rules:\n  - id: one\n    pattern-either:\n      - id: none\n", "one")]
    [InlineData("rules:\n  - { id: one, metadata: { id: none } }\n  - { metadata: { id: none }, id: two }\n", "one two")]
    [InlineData("rules:\n  - {\n      message: x,\n      id: one\n    }\n", "one")]
    [InlineData("rules: [{ id: one, message: x }, { id: two }]\n", "one two")]
    [InlineData("id: none\n", "")]
    public void Are_those_of_the_items_of_rules(string text, string ids) => Assert.Equal(ids, string.Join(' ', RuleIds.In(text)));
}
