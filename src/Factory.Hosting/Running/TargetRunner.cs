using Factory.Hosting.Output;
using Factory.Hosting.Planning;

namespace Factory.Hosting.Running;

/// <summary>Runs a plan, target by target.</summary>
internal sealed class TargetRunner(BuildContext context, TargetGraph graph, BuildOutput output)
{
    private readonly Skips skips = new(graph, context.Progress.Plan);
    private ExecutableTarget? stoppedBy;
    private bool isCancelled;
    private int exitCode;

    private CancellationToken Cancellation => context.Environment.Cancellation;

    /// <returns>The highest exit code of all targets.</returns>
    public async Task<int> RunAsync()
    {
        foreach (var target in context.Progress.Plan)
        {
            if (target.Status == ExecutionStatus.Scheduled)
            {
                Settle(target);
            }

            if (target.Status == ExecutionStatus.Scheduled)
            {
                await RunAsync(target);
            }
            else
            {
                output.Outcome(target);
            }
        }

        return isCancelled ? ExitCode.Cancelled : exitCode;
    }

    /// <summary>Leaves the target out if its turn must not come.</summary>
    private void Settle(ExecutableTarget target)
    {
        if (ReasonNotToRun(target) is { } reason)
        {
            (target.Status, target.Reason) = (ExecutionStatus.NotRun, reason);
        }
        else if (skips.NeedlessBecause(target) is { } needless)
        {
            Skips.Skip(target, needless);
        }
    }

    private string? ReasonNotToRun(ExecutableTarget target)
    {
        if (target.Definition.IsAssured)
        {
            return null;
        }

        if (Cancellation.IsCancellationRequested)
        {
            isCancelled = true;
            return "the build was cancelled";
        }

        if (stoppedBy is not null)
        {
            return $"{stoppedBy} failed";
        }

        var lost = graph.Before(target).Where(link => link.Kind != LinkKind.Order).Select(link => link.First).FirstOrDefault(IsLost);
        return lost is null ? null : $"{lost} did not succeed";
    }

    private static bool IsLost(ExecutableTarget target) =>
        target.Status == ExecutionStatus.NotRun || (target.Status == ExecutionStatus.Failed && !target.Definition.Proceeds);

    private async Task RunAsync(ExecutableTarget target)
    {
        var start = context.Environment.Time.GetTimestamp();
        (target.Status, context.Progress.Running) = (ExecutionStatus.Running, target);
        output.Begin(target);
        try
        {
            await WorkAsync(target);
        }
        catch (Exception exception) // whatever code of the build throws ends its target, and only the runner knows what follows
        {
            Fail(target, exception);
        }

        context.Progress.Running = null;
        target.Duration = context.Environment.Time.GetElapsedTime(start);
        output.End(target);
    }

    private async Task WorkAsync(ExecutableTarget target)
    {
        if (target.Definition.DynamicConditions.Find(condition => !condition.Holds()) is { } failed)
        {
            Skips.Skip(target, $"OnlyWhen: {failed.Text}");
            return;
        }

        var cancellation = target.Definition.IsAssured && Cancellation.IsCancellationRequested ? CancellationToken.None : Cancellation;
        foreach (var action in target.Definition.Actions)
        {
            cancellation.ThrowIfCancellationRequested();
            await action(cancellation);
        }

        target.Status = ExecutionStatus.Succeeded;
    }

    private void Fail(ExecutableTarget target, Exception exception)
    {
        if (exception is OperationCanceledException && Cancellation.IsCancellationRequested)
        {
            (target.Status, target.Reason, isCancelled) = (ExecutionStatus.Aborted, "cancelled", true);
            return;
        }

        var failure = Failure.Of(exception);
        (target.Status, target.Reason) = (ExecutionStatus.Failed, failure.FirstLine);
        isCancelled |= Cancellation.IsCancellationRequested;
        exitCode = Math.Max(exitCode, failure.ExitCode);
        if (!target.Definition.Proceeds && !context.Options.Continue)
        {
            stoppedBy ??= target;
        }

        output.Failed(target, failure);
    }
}
