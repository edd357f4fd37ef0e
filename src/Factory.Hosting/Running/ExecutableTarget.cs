using Factory.Hosting.Definition;

namespace Factory.Hosting.Running;

/// <summary>A target of a build and what became of it.</summary>
public sealed class ExecutableTarget
{
    private readonly Dictionary<string, string> summary = new(StringComparer.Ordinal);

    internal ExecutableTarget(string name, Target factory, TargetDefinition definition)
    {
        Name = name;
        Factory = factory;
        Definition = definition;
    }

    /// <summary>The name of its property.</summary>
    public string Name { get; }

    /// <summary>One line about it.</summary>
    public string? Description => Definition.Text;

    /// <summary>How far it got.</summary>
    public ExecutionStatus Status { get; internal set; }

    /// <summary>Why it was skipped or did not succeed.</summary>
    public string? Reason { get; internal set; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>What it has to say in the summary.</summary>
    public IReadOnlyDictionary<string, string> Summary => summary;

    internal Target Factory { get; }

    internal TargetDefinition Definition { get; }

    internal bool IsInvoked { get; set; }

    internal bool OwnsOutput { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal void Report(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        foreach (var (key, value) in pairs)
        {
            summary[key] = value;
        }
    }
}
