using Factory.Gates.Judging;
using Factory.Gates.Learning.Evidence;
using Factory.Gates.Tests.Infra;
using Factory.Patterns.Rules;

namespace Factory.Gates.Tests.Learning.Evidence;

/// <summary>A repository with one rule that blocks, and what is said about its hits.</summary>
internal static class RuleStory
{
    public const string RulePath = ".factory/rules/no-wait.yml";
    public const string EvidencePath = ".factory/evidence/no-wait.yml";
    public const string Rule = "rules:\n  - { id: no-wait, message: Await it., severity: ERROR, languages: [csharp], pattern: $X.Result }\n";
    public const string Test = "class T\n{\n    // ruleid: no-wait\n    int A(P p) => p.Result;\n    // ok: no-wait\n    int B(P p) => p.Value;\n}\n";

    public static (string, string)[] Files => [(RulePath, Rule), (".factory/rules/no-wait.cs", Test), (".factory/factory.yml", "version: 1\n")];

    public static string Content { get; } = RuleFile.Parse(RulePath, Rule)[0].Content;

    public static string Source(params string[] members) =>
        $"class Order\n{{\n{string.Concat(members.Select(member => $"    int {member}(P page) => page.Result;\n"))}}}\n";

    /// <summary>So many hits that were wrong.</summary>
    public static string Dismissed(int count, string? rule = null) => EvidenceFile.Text(
        Enumerable.Range(0, count).Select(i => new Judgement($"{i:x16}", "a.cs", HitVerdict.Dismissed, "Tess") { Rule = rule ?? Content, Reason = "no wait" }));

    public static JudgeInput Input(TempRepository repository) => new(repository.Input, Path.Combine(repository.Root, "artifacts/factory/reports"));

    public static Task<GateContext> OpenAsync(TempRepository repository) => GateContext.OpenAsync(repository.Input, TempRepository.Cancellation);
}
