using Factory.Model.Reports;

namespace Factory.Gates.Structure.Packages;

/// <summary>A package that a project file refers to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">The file and line.</param>
public sealed record PackageReference(string Id, SourceLocation Location)
{
    /// <summary>The version that is asked for; empty where no file gives one.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether a lock file beside the project holds the version that is used.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether it is a reference of this project: it stands in its file, or in settings for many.</summary>
    internal bool Concerns(string project) => Location.Path == project || !Location.Path.EndsWith("proj", StringComparison.Ordinal);

    /// <summary>Whether the change added the reference to this file.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether the change added the reference, or moved it to another version.</summary>
    public bool IsTouched { get; init; }
}
