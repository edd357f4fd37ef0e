using Factory.Patterns.Rules;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Rules;

public sealed class PatternKeysTests
{
    [Theory]
    [InlineData("csharp", RuleLanguage.CSharp)]
    [InlineData("C#", RuleLanguage.CSharp)]
    [InlineData("java, csharp", RuleLanguage.CSharp)]
    [InlineData("generic", RuleLanguage.Generic)]
    [InlineData("regex", RuleLanguage.Regex)]
    [InlineData("none", RuleLanguage.Regex)]
    public void A_rule_has_a_language(string languages, RuleLanguage language) => Assert.Equal(
        language,
        Assert.Single(RuleFile.Parse("r.yml", Some.File("pattern: a").Replace("[regex]", $"['{languages.Replace(", ", "', '", StringComparison.Ordinal)}']", StringComparison.Ordinal))).Language);

    [Fact]
    public void An_unknown_language_is_named() => Assert.Contains(
        "r.yml:5:16: not supported: the language cobol. Known languages are csharp, generic, regex",
        Some.Problems(Some.File("pattern: a").Replace("regex", "cobol", StringComparison.Ordinal)));

    [Theory]
    [InlineData("patterns:\n  - pattern: a\n  - focus-metavariable: X", "r.yml:8:29: this is no metavariable. Write one such as $X")]
    [InlineData("patterns:\n  - pattern: a\n  - metavariable-regex: a", "r.yml:8:29: 'metavariable-regex' is not a map")]
    [InlineData("patterns:\n  - pattern: a\n  - metavariable-regex: { regex: a }", "r.yml:8:29: the key 'metavariable' is missing. Add metavariable: $X")]
    [InlineData("patterns:\n  - pattern: a\n  - metavariable-regex: { metavariable: $X }", "r.yml:8:29: the key 'regex' is missing or no text")]
    [InlineData("patterns:\n  - pattern: a\n  - metavariable-regex: { metavariable: $X, regex: '(' }", "r.yml:8:56: a group of the expression is not closed")]
    [InlineData("patterns:\n  - pattern: a\n  - metavariable-pattern: { metavariable: $X }", "r.yml:8:31: there is no pattern")]
    [InlineData("patterns:\n  - pattern: a\n  - metavariable-pattern: { metavariable: $X, language: cobol, pattern: a }", "r.yml:8:61: this language is not known")]
    [InlineData("patterns:\n  - pattern: a\n  - metavariable-comparison: { metavariable: $X }", "r.yml:8:34: the key 'comparison' is missing or no text")]
    [InlineData("patterns:\n  - pattern: a\n  - metavariable-type: { metavariable: $X }", "r.yml:8:28: the key 'type' is missing or no text")]
    [InlineData("patterns:\n  - pattern: a\n  - metavariable-analysis: { metavariable: $X, analyzer: magic }", "r.yml:8:62: not supported: the analyzer 'magic'")]
    [InlineData("patterns:\n  - pattern: a\n  - metavariable-name: { metavariable: $X }", "r.yml:8:9: not supported: 'metavariable-name': it needs Semgrep's own services")]
    [InlineData("patterns:\n  - pattern: a\n  - patern-not: a", "r.yml:8:9: unknown key 'patern-not'. Did you mean 'pattern-not'?")]
    [InlineData("patterns:\n  - pattern-not: a", "r.yml:7:7: 'patterns' only says what does not match")]
    [InlineData("patterns:\n  - pattern: a\n  - a", "r.yml:8:9: this is not one pattern")]
    [InlineData("pattern-either:\n  - pattern-not: a", "r.yml:7:9: unknown key 'pattern-not'")]
    [InlineData("pattern-regex: [a]", "r.yml:6:20: an expression is one text")]
    public void A_mistake_in_a_pattern_is_named(string keys, string problem) =>
        Assert.Contains(Code.Problem(keys).Split('\n'), line => line.StartsWith(problem, StringComparison.Ordinal));
}
