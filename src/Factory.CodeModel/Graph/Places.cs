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
    private readonly string?[] paths = [];
    private readonly SourceLocation?[] starts = [];
    private readonly MethodDefinitionHandle[] bodies = [];

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
            if (reader is not null)
            {
                paths = new string?[reader.Documents.Count + 1];
                starts = new SourceLocation?[reader.MethodDebugInformation.Count + 1];
                bodies = StateMachines(reader, image.GetMetadataReader());
            }
        }
        catch (Exception fault) when (fault is BadImageFormatException or IndexOutOfRangeException)
        {
            // An assembly without places is still a graph; who needs places asks IsKnown.
            reader = null;
        }
    }

    public bool IsKnown => reader is not null;

    public void Dispose() => provider?.Dispose();

    /// <summary>Where a method starts; an async method and an iterator start where the body of their state machine does.</summary>
    public SourceLocation Start(MethodDefinitionHandle method)
    {
        if (reader is null)
        {
            return SourceLocation.None;
        }

        var row = MetadataTokens.GetRowNumber(method);
        return starts[row] ??= First(method) ?? (bodies[row].IsNil ? null : First(bodies[row])) ?? SourceLocation.None;
    }

    /// <summary>Whether a method was written somewhere; where no file of the repository holds it, a generator did.</summary>
    public bool Has(MethodDefinitionHandle method) => First(method) is not null;

    /// <summary>Where a point is; none for one of a file that is not of the repository.</summary>
    public SourceLocation Of(SequencePoint point) =>
        Path(point.Document) is { Length: > 0 } path ? new(path, point.StartLine, point.StartColumn) : SourceLocation.None;

    /// <summary>None for a method without code or places.</summary>
    public SequencePointCollection Points(MethodDefinitionHandle method) =>
        reader is null ? default : reader.GetMethodDebugInformation(method).GetSequencePoints();

    /// <summary>The files of a type that has no code of its own.</summary>
    public SourceLocation Of(TypeDefinitionHandle type)
    {
        if (reader is null)
        {
            return SourceLocation.None;
        }

        foreach (var handle in reader.GetCustomDebugInformation(type))
        {
            var information = reader.GetCustomDebugInformation(handle);
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

    /// <summary>The method that each async method and iterator goes on in. Every compiler calls it by its interface's name, so that others are not searched for.</summary>
    private static MethodDefinitionHandle[] StateMachines(MetadataReader reader, MetadataReader image)
    {
        var bodies = new MethodDefinitionHandle[reader.MethodDebugInformation.Count + 1];
        foreach (var body in reader.MethodDebugInformation)
        {
            if (image.StringComparer.Equals(image.GetMethodDefinition(body.ToDefinitionHandle()).Name, "MoveNext")
                && reader.GetMethodDebugInformation(body).GetStateMachineKickoffMethod() is { IsNil: false } method)
            {
                bodies[MetadataTokens.GetRowNumber(method)] = body.ToDefinitionHandle();
            }
        }

        return bodies;
    }

    /// <summary>The first place of a method; null where it has none.</summary>
    private SourceLocation? First(MethodDefinitionHandle method)
    {
        foreach (var point in Points(method))
        {
            if (!point.IsHidden)
            {
                return Of(point);
            }
        }

        return null;
    }

    private string Path(DocumentHandle handle)
    {
        if (handle.IsNil)
        {
            return "";
        }

        return paths[MetadataTokens.GetRowNumber(handle)] ??= toPath(reader!.GetString(reader.GetDocument(handle).Name));
    }
}
