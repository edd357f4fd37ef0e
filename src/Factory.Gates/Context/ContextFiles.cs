using System.Text;
using Factory.Gates.Envelope;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Context;

/// <summary>The files that an envelope is rendered to. What they hold beside the block stays byte for byte.</summary>
internal sealed class ContextFiles
{
    // Editors that read such files load one without it only when somebody asks for it.
    private const string RuleHead = "---\ndescription: The rails of this repository\nalwaysApply: true\n---\n";

    private readonly IReadOnlyList<File> files;

    private ContextFiles(IReadOnlyList<File> files) => this.files = files;

    /// <summary>The paths whose file is missing or differs from what would be written.</summary>
    public IReadOnlyList<string> Stale => [.. files.Where(file => file.IsStale).Select(file => file.Path)];

    /// <summary>Reads what is there.</summary>
    /// <exception cref="InvalidInputException">Names every file that can't be written to, and every broken marker.</exception>
    public static ContextFiles Read(string root, IReadOnlyList<string> paths, string block)
    {
        var problems = new Problems();
        var files = new List<File>();
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            try
            {
                files.Add(Read(root, path, block));
            }
            catch (InvalidInputException mistakes)
            {
                problems.Add(mistakes.Problems);
            }
        }

        problems.ThrowIfAny();
        return new(files);
    }

    /// <summary>Writes what is stale, each file whole or not at all.</summary>
    public void Write()
    {
        foreach (var file in files.Where(file => file.IsStale))
        {
            AtomicFile.Write(file.FullPath, output => output.Write(file.Wanted));
        }
    }

    private static File Read(string root, string path, string block)
    {
        if (ContextFilePath.MistakeIn(path) is { } mistake)
        {
            throw new InvalidInputException(PolicyFile.RelativePath, mistake.What, mistake.Instead);
        }

        var full = RootedPath.Resolve(root, path);
        if (RealPath.Of(full) is { } real && TreePath.IsGitsOwn(Path.GetRelativePath(RealPath.Of(root) ?? root, real)))
        {
            throw new InvalidInputException(path, "this leads into git's own folder", "Name a file of the repository in context: files:");
        }

        var info = new FileInfo(full);
        if (info.LinkTarget is not null)
        {
            throw new InvalidInputException(path, "this is a symbolic link", "Name the file that it points to in context: files:");
        }

        var found = info.Exists ? BoundedText.ReadBytes(full) : null;
        return new(path, full, found, MarkedBlock.Put(found ?? Head(path), block, path));
    }

    private static byte[] Head(string path) => Encoding.UTF8.GetBytes(path.EndsWith(".mdc", StringComparison.Ordinal) ? RuleHead : "");

    private sealed record File(string Path, string FullPath, byte[]? Found, byte[] Wanted)
    {
        public bool IsStale => Found is null || !Found.AsSpan().SequenceEqual(Wanted);
    }
}
