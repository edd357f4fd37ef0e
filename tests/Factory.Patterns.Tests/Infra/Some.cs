using Factory.Model.Faults;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Tests.Infra;

/// <summary>Rules for tests that care about one part of them.</summary>
internal static class Some
{
    /// <summary>A rule whose pattern and other keys are given; indented as keys of a rule.</summary>
    public static Rule Rule(string keys) => Assert.Single(RuleFile.Parse("r.yml", File(keys)));

    /// <summary>A rule of one expression.</summary>
    public static Rule RuleFor(string expression) => Rule($"pattern-regex: '{expression.Replace("'", "''", StringComparison.Ordinal)}'");

    /// <summary>The problems of a rule, one line each.</summary>
    public static IReadOnlyList<string> Problems(string text) =>
        [.. Assert.Throws<InvalidInputException>(() => RuleFile.Parse("r.yml", text)).Problems.Select(problem => problem.ToString())];

    public static string File(string keys) =>
        $"rules:\n  - id: some-rule\n    message: Do not\n    severity: ERROR\n    languages: [regex]\n    {keys.Replace("\n", "\n    ", StringComparison.Ordinal)}\n";
}
