namespace Factory.Hosting.Paths;

/// <summary>An absolute path, joined with <c>/</c>: <c>RootDirectory / "src" / "App.csproj"</c>.</summary>
public sealed class AbsolutePath : IEquatable<AbsolutePath>
{
    private readonly string path;

    private AbsolutePath(string path) => this.path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>The last part.</summary>
    public string Name => Path.GetFileName(path);

    /// <summary>The folder that holds it; null for the root of the file system.</summary>
    public AbsolutePath? Parent => Path.GetDirectoryName(path) is { } parent ? new(parent) : null;

    /// <summary>The path as text.</summary>
    public static implicit operator string(AbsolutePath path) => path.path;

    /// <summary>Makes a path from a text.</summary>
    /// <exception cref="ArgumentException">The text is not an absolute path.</exception>
    public static implicit operator AbsolutePath(string path) => Create(path);

    /// <summary>Goes down, or up with <c>..</c>.</summary>
    public static AbsolutePath operator /(AbsolutePath left, string right) => new(Path.Combine(left.path, right));

    /// <summary>Appends to the last part: <c>folder / "name" + ".zip"</c>.</summary>
    public static AbsolutePath operator +(AbsolutePath left, string right) => new(left.path + right);

    /// <summary>Whether both name the same place.</summary>
    public static bool operator ==(AbsolutePath? left, AbsolutePath? right) => Equals(left, right);

    /// <summary>Whether they name different places.</summary>
    public static bool operator !=(AbsolutePath? left, AbsolutePath? right) => !Equals(left, right);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static AbsolutePath Create(string path) => Path.IsPathFullyQualified(path)
        ? new(path)
        : throw new ArgumentException($"'{path}' is not an absolute path", nameof(path));

    /// <summary>Whether there is a file of this path.</summary>
    public bool FileExists() => File.Exists(path);

    /// <summary>Whether there is a folder of this path.</summary>
    public bool DirectoryExists() => Directory.Exists(path);

    /// <summary>Creates the folder if it is missing.</summary>
    public AbsolutePath CreateDirectory()
    {
        Directory.CreateDirectory(path);
        return this;
    }

    /// <inheritdoc/>
    public bool Equals(AbsolutePath? other) => other is not null && string.Equals(path, other.path, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AbsolutePath);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(path);

    /// <inheritdoc/>
    public override string ToString() => path;
}
