namespace Factory.Hosting.Definition;

/// <summary>What happens to the dependencies of a target that is skipped before the build starts.</summary>
public enum DependencyBehavior
{
    /// <summary>Those that nothing else needs are skipped too.</summary>
    Skip,

    /// <summary>They run all the same.</summary>
    Execute,
}
