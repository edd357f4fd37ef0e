using Factory.Components.Hosts;
using Factory.Gates.Building.Facts;
using Factory.Gates.Learning.Rules;
using Factory.Model.Faults;

namespace Factory.Components;

/// <summary>Adds <see cref="TestRules"/> to a build: every rule proves itself on its own examples.</summary>
public interface ITestRules : IHasRules
{
    /// <summary>Runs every rule over the test files beside it.</summary>
    Target TestRules => _ => _
        .Description("Runs rules over their test files: --rules DIR")
        .Executes(() => Conclude(RuleTests.Run(RootDirectory, Rules, this.Cancellation())));

    private void Conclude(RuleTestReport report)
    {
        foreach (var failure in report.Failures)
        {
            this.Show(failure);
        }

        var line = $"{report.Count(TestState.Passed)} passed, {report.Count(TestState.Failed)} failed, {report.Count(TestState.Skipped)} skipped";
        ReportSummary(pairs => pairs.AddPair("Rules", line));
        this.Close(line);
        if (report.Failures.Count > 0)
        {
            throw new BlockedException($"TestRules failed: {line}");
        }
    }
}
