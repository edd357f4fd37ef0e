namespace Factory.Hosting.Running;

/// <summary>How far a target got.</summary>
public enum ExecutionStatus
{
    /// <summary>Not part of this run.</summary>
    None,

    /// <summary>Its turn has not come yet.</summary>
    Scheduled,

    /// <summary>The build stopped before its turn.</summary>
    NotRun,

    /// <summary>Left out: <c>--skip</c> or a condition.</summary>
    Skipped,

    /// <summary>Running now.</summary>
    Running,

    /// <summary>Done.</summary>
    Succeeded,

    /// <summary>Ended with an error.</summary>
    Failed,

    /// <summary>Stopped by a cancellation.</summary>
    Aborted,
}
