using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Factory.CodeModel.Graph;

/// <summary>A range of an assembly's types, read by one thread with names of its own.</summary>
internal sealed class TypeRange
{
    private readonly List<DeclaredType> declared = [];

    private TypeRange(PEReader image, MetadataReader reader, Places places)
    {
        Symbols = new(reader);
        Bodies = new(image, reader, Symbols, places);
        Types = new(reader, Symbols, places, Bodies);
    }

    /// <summary>The types that the repository declares.</summary>
    public IReadOnlyList<DeclaredType> Declared => declared;

    public SymbolTable Symbols { get; }

    public BodyReader Bodies { get; }

    public TypeReader Types { get; }

    /// <summary>Reads the types of these rows.</summary>
    public static TypeRange Read(PEReader image, Places places, Range rows, CancellationToken cancellation)
    {
        var range = new TypeRange(image, image.GetMetadataReader(), places);
        for (var row = rows.Start.Value; row < rows.End.Value; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (range.Types.Read(MetadataTokens.TypeDefinitionHandle(row)) is { } type)
            {
                range.declared.Add(type);
            }
        }

        return range;
    }
}
