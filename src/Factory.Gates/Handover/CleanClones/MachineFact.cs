namespace Factory.Gates.Handover.CleanClones;

/// <summary>Where something lies that only this machine has.</summary>
public enum MachineFactKind
{
    /// <summary>An environment variable.</summary>
    Variable,

    /// <summary>A file or folder of the home folder.</summary>
    Home,

    /// <summary>A file or folder in the repository's folder that is in no commit.</summary>
    Local,
}

/// <summary>Something that only this machine has, and that a build may lean on.</summary>
/// <param name="Kind">Where it lies.</param>
/// <param name="Name">The variable, or the path relative to the home folder or the root, with <c>/</c>.</param>
public sealed record MachineFact(MachineFactKind Kind, string Name)
{
    /// <summary>What it is, in words.</summary>
    public override string ToString() => Kind switch
    {
        MachineFactKind.Variable => $"the environment variable {Name}",
        MachineFactKind.Home => $"~/{Name}",
        _ => $"{Name}, which is in no commit",
    };
}
