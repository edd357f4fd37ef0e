namespace Factory.Platform.Processes;

/// <summary>Runs a program to its end. <see cref="ChildProcess.RunAsync"/> is the real one.</summary>
public delegate Task<ProcessOutcome> ProcessRunner(ProcessCall call, CancellationToken cancellation);
