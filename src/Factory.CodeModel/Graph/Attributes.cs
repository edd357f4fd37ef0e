using System.Reflection.Metadata;
using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Reads which attributes stand on a symbol.</summary>
internal sealed class Attributes(MetadataReader reader, SymbolTable symbols)
{
    private const string CompilerGenerated = "T:System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    /// <summary>A prolog and an empty list of named arguments.</summary>
    private const int WithoutArguments = 4;

    private readonly TokenTable<AttributeType> types = new(reader);

    /// <summary>Whether a compiler, or a generator that says so, made the symbol.</summary>
    public bool AreGenerated(CustomAttributeHandleCollection handles)
    {
        foreach (var handle in handles)
        {
            if (TypeOf(reader.GetCustomAttribute(handle)).IsGenerated)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the use of each attribute, and of the types that its arguments name; whether a person wrote any.</summary>
    public bool Read(CustomAttributeHandleCollection handles, SourceLocation place, UseCollector uses)
    {
        var any = false;
        foreach (var handle in handles)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (TypeOf(attribute) is { IsNoise: false } type)
            {
                any = true;
                uses.Add(type.Number, UseKind.Attribute, place);
                uses.Add(Arguments(attribute), UseKind.Attribute, place);
            }
        }

        return any;
    }

    private AttributeType TypeOf(CustomAttribute attribute) => types[attribute.Constructor] ??= ReadType(attribute.Constructor);

    private AttributeType ReadType(EntityHandle constructor)
    {
        var type = symbols.Name(constructor).Holder;
        return new(symbols.Number(type), type.Type == CompilerGenerated, UseCollector.IsNoise(type));
    }

    private int[] Arguments(CustomAttribute attribute)
    {
        if (reader.GetBlobReader(attribute.Value).Length <= WithoutArguments)
        {
            return [];
        }

        var named = new AttributeTypes(symbols);
        try
        {
            attribute.DecodeValue(named);
            return named.All;
        }
        catch (BadImageFormatException)
        {
            // An enumeration of another assembly, whose size is not known: the types that were named so far count.
            return named.Serialized;
        }
    }

    private sealed record AttributeType(int Number, bool IsGenerated, bool IsNoise);
}
