namespace Factory.Hosting.Running;

/// <summary>The one place that changes while targets run.</summary>
internal sealed class BuildProgress
{
    public IReadOnlyList<ExecutableTarget> Plan { get; set; } = [];

    public ExecutableTarget? Running { get; set; }

    public List<string> ClosingLines { get; } = [];

    public IReadOnlyCollection<ExecutableTarget> With(ExecutionStatus status) =>
        [.. Plan.Where(target => target.Status == status)];
}
