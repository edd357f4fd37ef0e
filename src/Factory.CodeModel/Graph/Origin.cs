using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Factory.CodeModel.Graph;

/// <summary>Tells what a person wrote into the repository from what compilers and generators added.</summary>
internal sealed class Origin(CompiledImage image, SymbolTable symbols, Attributes attributes)
{
    private readonly MetadataReader reader = image.Reader;
    private readonly bool?[] written = new bool?[image.Reader.MethodDefinitions.Count + 1];

    /// <summary>Whether the source holds a method: it is not one that the compiler adds to records, properties and events.</summary>
    public bool IsWritten(MethodDefinitionHandle handle)
    {
        ref var known = ref written[MetadataTokens.GetRowNumber(handle)];
        return known ??= ReadWritten(handle);
    }

    /// <summary>Whether a method holds the statements of a file that stand outside of types.</summary>
    public bool IsTopLevel(MethodDefinitionHandle handle) =>
        reader.StringComparer.Equals(reader.GetMethodDefinition(handle).Name, GeneratedCode.TopLevel);

    private bool ReadWritten(MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        if (GeneratedCode.IsName(symbols.Strings.Of(method.Name)))
        {
            return false;
        }

        // Whoever writes the attribute by hand does not hide code with it; the copy constructor of a record has the record's place.
        return !attributes.AreGenerated(method.GetCustomAttributes())
            || IsTopLevel(handle)
            || (image.Places.Start(handle).Path.Length > 0 && !reader.StringComparer.Equals(method.Name, ".ctor"));
    }
}
