using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Factory.CodeModel.Graph;

/// <summary>A range of an assembly's types, read by one thread with names of its own.</summary>
internal sealed class TypeRange
{
    private readonly List<DeclaredType> declared = [];

    private TypeRange(CompiledImage image, int ranges)
    {
        Symbols = new(image.Reader, image.Holders, ranges);
        Bodies = new(image, Symbols);
        Types = new(image, Symbols, Bodies);
    }

    /// <summary>The types that the repository declares.</summary>
    public IReadOnlyList<DeclaredType> Declared => declared;

    public SymbolTable Symbols { get; }

    public BodyReader Bodies { get; }

    public TypeReader Types { get; }

    /// <summary>
    /// Divides the rows of an assembly's types into ranges of about the same work: what a compiler generated is read with what it serves.
    /// File-local types have names like those; where they are many, the ranges are less even.
    /// </summary>
    public static Range[] Split(MetadataReader reader, int count)
    {
        var types = reader.TypeDefinitions.Count;
        var work = new int[types + 1];
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var row = MetadataTokens.GetRowNumber(handle);
            work[row] = work[row - 1] + (reader.StringComparer.StartsWith(type.Name, "<") ? 0 : 1 + type.GetMethods().Count);
        }

        var ranges = new Range[count];
        for (var (number, end) = (0, 1); number < count; number++)
        {
            var start = end;
            var goal = (long)work[types] * (number + 1) / count;
            while (end <= types && (work[end - 1] < goal || number == count - 1))
            {
                end++;
            }

            ranges[number] = new(start, end);
        }

        return ranges;
    }

    /// <summary>Reads the types of these rows.</summary>
    /// <param name="image">The assembly.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="ranges">How many ranges the assembly was split into.</param>
    /// <param name="cancellation">Stops between two types.</param>
    public static TypeRange Read(CompiledImage image, Range rows, int ranges, CancellationToken cancellation)
    {
        var range = new TypeRange(image, ranges);
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
