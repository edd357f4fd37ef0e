using Factory.Components.Hosts;
using Factory.Gates.Building.Facts;
using Factory.Gates.Learning.Rules;
using Factory.Model.Faults;

namespace Factory.Components;

/// <summary>Adds <see cref="TestRules"/> to a build: every rule proves itself on its own examples.</summary>
public interface ITestRules : IHasRules
{
    /// <summary>Whether the rules are kept by others, so that nobody here can add the examples that they lack.</summary>
    [Parameter("The rules are kept by others: an example of one kind is enough"), OnRequest]
    bool Foreign => TryGetValue<bool?>(() => Foreign) ?? false;

    /// <summary>Runs every rule over the test files beside it.</summary>
    Target TestRules => _ => _
        .Description("Runs rules over their test files: --rules DIR [--foreign]")
        .Executes(() => Conclude(RuleTests.Run(RootDirectory, Rules, Foreign ? NeededExamples.OneKind : NeededExamples.BothKinds, this.Cancellation())));

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
