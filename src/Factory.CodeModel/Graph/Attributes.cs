using System.Reflection.Metadata;
using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Reads which attributes stand on a symbol.</summary>
internal sealed class Attributes(MetadataReader reader, SymbolTable symbols)
{
    private const string CompilerGenerated = "T:System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    /// <summary>A prolog and an empty list of named arguments.</summary>
    private const int WithoutArguments = 4;

    private readonly Dictionary<EntityHandle, SymbolName> types = [];

    /// <summary>Whether a compiler, or a generator that says so, made the symbol.</summary>
    public bool AreGenerated(CustomAttributeHandleCollection handles) =>
        handles.Any(handle => TypeOf(reader.GetCustomAttribute(handle)).Type == CompilerGenerated);

    /// <summary>Adds the use of each attribute, and of the types that its arguments name; whether a person wrote any.</summary>
    public bool Read(CustomAttributeHandleCollection handles, SourceLocation place, UseCollector uses)
    {
        var any = false;
        foreach (var attribute in handles.Select(reader.GetCustomAttribute))
        {
            var type = TypeOf(attribute);
            if (!UseCollector.IsNoise(type))
            {
                any = true;
                uses.Add(symbols.Number(type), UseKind.Attribute, place);
                uses.Add(Arguments(attribute), UseKind.Attribute, place);
            }
        }

        return any;
    }

    private SymbolName TypeOf(CustomAttribute attribute)
    {
        if (!types.TryGetValue(attribute.Constructor, out var type))
        {
            types[attribute.Constructor] = type = symbols[symbols.Of(attribute.Constructor)[0]].Holder;
        }

        return type;
    }

    private List<int> Arguments(CustomAttribute attribute)
    {
        if (reader.GetBlobReader(attribute.Value).Length <= WithoutArguments)
        {
            return [];
        }

        var named = new List<int>();
        try
        {
            named.AddRange(symbols.Named(signatures => attribute.DecodeValue(new AttributeTypes(symbols, signatures, named))));
        }
        catch (BadImageFormatException)
        {
            // An enumeration of another assembly, whose size is not known: what was read so far counts.
        }

        return named;
    }
}
