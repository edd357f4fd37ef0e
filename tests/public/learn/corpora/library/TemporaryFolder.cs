namespace Measures.Files;

/// <summary>A folder that is gone once it is disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private bool isDisposed;

    public TemporaryFolder(string prefix) => FullName = Directory.CreateTempSubdirectory(prefix).FullName;

    public string FullName { get; }

    public string File(string name)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        var path = Path.GetFullPath(name, FullName);
        return path.StartsWith(FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException("The file lies outside of the folder", nameof(name));
    }

    public void Dispose()
    {
        if (!isDisposed)
        {
            isDisposed = true;
            Directory.Delete(FullName, recursive: true);
        }
    }
}
