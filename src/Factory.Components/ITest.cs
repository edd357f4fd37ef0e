using Factory.Components.Hosts;
using Factory.Gates.Building.Facts;
using Factory.Model.Faults;

namespace Factory.Components;

/// <summary>Adds <see cref="Test"/> to a build.</summary>
public interface ITest : ICompile
{
    /// <summary>Runs the tests. A failure is judged by BuildReview, so what follows goes on to it.</summary>
    Target Test => _ => _
        .Description("Runs the tests, and keeps which lines they ran")
        .DependsOn(Compile)
        .OnlyWhenDynamic(() => FailedTargets.Count == 0)
        .ProceedAfterFailure()
        .Executes(async () =>
        {
            var work = await OpenBuildAsync();
            var earlier = this.Invokes(nameof(Test)) ? null : work.EarlierPass();
            if (earlier is not null)
            {
                this.Say("This tree passed its tests before, so they are not run again. ./build.sh Test always runs them.");
            }

            Conclude(earlier ?? await work.TestAsync(this.Cancellation()));
        });

    private void Conclude(TestFacts facts)
    {
        var line = $"{facts.Count(TestState.Passed)} passed, {facts.Count(TestState.Failed)} failed, {facts.Count(TestState.Skipped)} skipped";
        ReportSummary(pairs => pairs.AddPair("Tests", line));
        this.Close(line);
        if (!facts.Succeeded)
        {
            throw new BlockedException(facts.Absence.Length > 0 ? $"Test failed: {facts.Absence}" : $"Test failed: {line}");
        }
    }
}
