namespace Factory.Gates.BuildReview.Scope;

/// <summary>What one MSBuild file says about packages and projects.</summary>
/// <param name="Path">Relative to the root.</param>
internal sealed record ProjectFile(string Path)
{
    /// <summary>The packages it names.</summary>
    public IReadOnlyList<PackageItem> Packages { get; init; } = [];

    /// <summary>The projects it refers to, by file name without extension.</summary>
    public IReadOnlyList<ProjectItem> References { get; init; } = [];

    /// <summary>Its properties, each with every value it is given.</summary>
    public ILookup<string, string> Properties { get; init; } = Array.Empty<string>().ToLookup(name => name);

    /// <summary>What it says about being a test.</summary>
    public TestMark Test { get; init; } = new(null, OnCondition: false);

    /// <summary>Its folder, with a slash at the end; empty for the root.</summary>
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    /// <summary>Whether it is one project of C# files, not settings for many.</summary>
    public bool IsProject => Path.EndsWith(".csproj", StringComparison.Ordinal);

    /// <summary>Whether it is settings for all projects below its folder.</summary>
    public bool IsSettings => !Path.EndsWith("proj", StringComparison.Ordinal) && Name is "Directory.Build" or "Directory.Packages";

    /// <summary>Its name without folder and extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}

/// <summary>A package that a file names.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Versions">The versions it gives, as they are written.</param>
/// <param name="IsReference">Whether a project uses it through this item; a central version alone uses nothing.</param>
/// <param name="Line">Where, from 1.</param>
internal sealed record PackageItem(string Id, IReadOnlyList<string> Versions, bool IsReference, int Line)
{
    /// <summary>Whether it takes away what another file gave.</summary>
    public bool IsRemoval { get; init; }
}

/// <summary>A project that a file refers to.</summary>
/// <param name="Name">Its file name without extension.</param>
/// <param name="Line">Where, from 1.</param>
internal sealed record ProjectItem(string Name, int Line);
