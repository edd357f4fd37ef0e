using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Where code was written, from a portable PDB beside the assembly or inside it (Portable PDB v1.0).</summary>
internal sealed class Places : IDisposable
{
    /// <summary>Kind of the custom debug information that names the files of a type without code.</summary>
    private static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly MetadataReaderProvider? provider;
    private readonly MetadataReader? reader;
    private readonly Func<string, string> toPath;
    private readonly Dictionary<DocumentHandle, string> paths = [];
    private readonly Dictionary<MethodDefinitionHandle, MethodDefinitionHandle> bodies = [];

    /// <param name="image">The assembly.</param>
    /// <param name="file">Its path.</param>
    /// <param name="toPath">Gives the path in the repository of a document's name; empty for one that is not of the repository.</param>
    public Places(PEReader image, string file, Func<string, string> toPath)
    {
        this.toPath = toPath;
        try
        {
            image.TryOpenAssociatedPortablePdb(file, path => File.Exists(path) ? File.OpenRead(path) : null, out provider, out _);
            reader = provider?.GetMetadataReader();
            ReadStateMachines();
        }
        catch (BadImageFormatException)
        {
            // An assembly without places is still a graph; who needs places asks IsKnown.
            reader = null;
        }
    }

    public bool IsKnown => reader is not null;

    public void Dispose() => provider?.Dispose();

    /// <summary>Where a method starts; an async method and an iterator start where the body of their state machine does.</summary>
    public SourceLocation Start(MethodDefinitionHandle method) =>
        Of(method).Concat(bodies.TryGetValue(method, out var body) ? Of(body) : []).Select(point => point.Place).FirstOrDefault() ?? SourceLocation.None;

    /// <summary>The places of a method's instructions by rising offset; none for a method without code or places.</summary>
    public IEnumerable<(int Offset, SourceLocation Place)> Of(MethodDefinitionHandle method)
    {
        if (reader is null || reader.GetMethodDebugInformation(method) is not { SequencePointsBlob.IsNil: false } information)
        {
            yield break;
        }

        var last = SourceLocation.None;
        foreach (var point in information.GetSequencePoints())
        {
            if (!point.IsHidden)
            {
                var path = Path(point.Document);
                last = path.Length == 0 ? SourceLocation.None
                    : last.Path == path && last.Line == point.StartLine ? last
                    : new(path, point.StartLine, point.StartColumn);
                yield return (point.Offset, last);
            }
        }
    }

    /// <summary>The files of a type that has no code of its own.</summary>
    public SourceLocation Of(TypeDefinitionHandle type)
    {
        if (reader is null)
        {
            return SourceLocation.None;
        }

        foreach (var information in reader.GetCustomDebugInformation(type).Select(reader.GetCustomDebugInformation))
        {
            if (reader.GetGuid(information.Kind) == TypeDocuments)
            {
                var blob = reader.GetBlobReader(information.Value);
                while (blob.RemainingBytes > 0)
                {
                    if (Path(MetadataTokens.DocumentHandle(blob.ReadCompressedInteger())) is { Length: > 0 } path)
                    {
                        return new(path);
                    }
                }
            }
        }

        return SourceLocation.None;
    }

    private void ReadStateMachines()
    {
        if (reader is null)
        {
            return;
        }

        foreach (var body in reader.MethodDebugInformation)
        {
            if (reader.GetMethodDebugInformation(body).GetStateMachineKickoffMethod() is { IsNil: false } method)
            {
                bodies[method] = body.ToDefinitionHandle();
            }
        }
    }

    private string Path(DocumentHandle handle)
    {
        if (handle.IsNil)
        {
            return "";
        }

        if (!paths.TryGetValue(handle, out var path))
        {
            paths[handle] = path = toPath(reader!.GetString(reader.GetDocument(handle).Name));
        }

        return path;
    }
}
