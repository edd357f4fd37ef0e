using Factory.Gates.Building.Facts;
using Factory.Gates.Learning.Rules;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Learning;

public sealed class RuleTestsTests : IDisposable
{
    private const string Rule = "rules:\n  - id: no-wait\n    message: Await the task.\n    severity: ERROR\n    languages: [regex]\n    pattern-regex: \\.Result\\b\n    fix: .Value\n";
    private const string Good = "// ruleid: no-wait\na.Result\n// ok: no-wait\nawait a\n";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("no-wait.cs")]
    [InlineData("all.txt")]
    [InlineData("no-wait.web.config")]
    public void A_rule_that_holds_its_examples_passes(string test)
    {
        folder.File($"rules/deep/{test}", Good);

        Assert.Equal((1, 0, 0), Counts(Run()));
    }

    [Theory]
    [InlineData("// ruleid: no-wait\na.Result\n", "rules/deep/all.yml:2: no-wait: no example must stay unmatched")]
    [InlineData("// ok: no-wait\nawait a\n", "rules/deep/all.yml:2: no-wait: no example must match")]
    [InlineData("// ruleid: no-wait\nawait a\n// ok: no-wait\nawait a\n", "rules/deep/no-wait.cs:2: no-wait: this line must match")]
    [InlineData("// ruleid: no-wait\na.Result\n// ok: no-wait\na.Result\n", "rules/deep/no-wait.cs:4: no-wait: this line matches")]
    public void What_does_not_hold_is_told_with_its_place(string test, string failure)
    {
        folder.File("rules/deep/no-wait.cs", test);

        Assert.StartsWith(failure, Assert.Single(Run().Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// ruleid: no-wait\na.Result\n", 1, 0)]
    [InlineData("// ok: no-wait\nawait a\n", 1, 0)]
    [InlineData("// ruleid: no-wait\nawait a\n", 0, 1)]
    [InlineData("await a\n", 0, 1)]
    public void Of_a_rule_that_others_keep_examples_of_one_kind_are_enough(string test, int passed, int failed)
    {
        folder.File("rules/deep/no-wait.cs", test);

        Assert.Equal((passed, failed, 0), Counts(Run(NeededExamples.OneKind)));
    }

    [Fact]
    public void A_rule_without_a_test_file_fails() => Assert.Contains("there is no test file", Assert.Single(Run().Failures), StringComparison.Ordinal);

    [Fact]
    public void A_rule_whose_examples_are_all_left_open_is_skipped()
    {
        folder.File("rules/deep/no-wait.cs", "// todoruleid: no-wait\na.Wait()\n");

        Assert.Equal((0, 0, 1), Counts(Run()));
    }

    [Fact]
    public void All_mistakes_of_a_file_of_rules_are_told_and_count_once()
    {
        folder.File("rules/broken.yml", "rules:\n  - id: x\n");
        folder.File("rules/deep/no-wait.cs", Good);
        var report = Run();

        Assert.Equal((1, 1, 0), Counts(report));
        Assert.True(report.Failures.Count > 1);
    }

    [Theory]
    [InlineData("a.Value", 0)]
    [InlineData("a.Result", 1)]
    public void The_fixes_must_give_the_text_of_the_fixed_file(string mended, int failed)
    {
        folder.File("rules/deep/no-wait.cs", Good);
        folder.File("rules/deep/no-wait.fixed.cs", Good.Replace("a.Result", mended, StringComparison.Ordinal).ReplaceLineEndings("  \r\n"));

        Assert.Equal(failed, Run().Count(TestState.Failed));
    }

    [Fact]
    public void A_folder_without_rules_is_a_mistake() =>
        Assert.Contains("no such folder", Assert.Single(Mistakes.In(() => RuleTests.Run(folder.Path, "none", NeededExamples.BothKinds, TestContext.Current.CancellationToken))), StringComparison.Ordinal);

    private static (int Passed, int Failed, int Skipped) Counts(RuleTestReport report) =>
        (report.Count(TestState.Passed), report.Count(TestState.Failed), report.Count(TestState.Skipped));

    private RuleTestReport Run(NeededExamples needed = NeededExamples.BothKinds)
    {
        folder.File("rules/deep/all.yml", Rule);
        return RuleTests.Run(folder.Path, "rules", needed, TestContext.Current.CancellationToken);
    }
}
