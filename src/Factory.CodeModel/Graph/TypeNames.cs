using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Factory.CodeModel.Graph;

/// <summary>The full names of types in one assembly's metadata, nested types after a dot, type parameters as <c>`1</c>.</summary>
internal sealed class TypeNames
{
    private const string ThisAssembly = "";
    private const int Deepest = 64;
    private readonly MetadataReader reader;
    private readonly string?[] declared;
    private readonly (string Assembly, string Name)[] referred;
    private int depth;

    public TypeNames(MetadataReader reader)
    {
        this.reader = reader;
        declared = new string?[reader.TypeDefinitions.Count + 1];
        referred = new (string, string)[reader.TypeReferences.Count + 1];
        Assembly = reader.IsAssembly ? reader.GetString(reader.GetAssemblyDefinition().Name) : ThisAssembly;
    }

    /// <summary>The simple name of the assembly that is read.</summary>
    public string Assembly { get; }

    public string Of(TypeDefinitionHandle handle)
    {
        ref var name = ref declared[MetadataTokens.GetRowNumber(handle)];
        return name ??= Declared(reader.GetTypeDefinition(handle));
    }

    public (string Assembly, string Name) Of(TypeReferenceHandle handle)
    {
        ref var name = ref referred[MetadataTokens.GetRowNumber(handle)];
        return name.Name is null ? name = Referred(reader.GetTypeReference(handle)) : name;
    }

    private string Declared(TypeDefinition type)
    {
        var name = GeneratedCode.Written(reader.GetString(type.Name));
        var outer = type.GetDeclaringType();
        return outer.IsNil ? Qualified(type.Namespace, name) : $"{Deeper(() => Of(outer))}.{name}";
    }

    /// <summary>Only a damaged assembly nests types deeper, or in a circle.</summary>
    private T Deeper<T>(Func<T> read)
    {
        if (depth == Deepest)
        {
            throw new BadImageFormatException("Types are nested too deep");
        }

        depth++;
        try
        {
            return read();
        }
        finally
        {
            depth--;
        }
    }

    private (string Assembly, string Name) Referred(TypeReference type)
    {
        var name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            var outer = Deeper(() => Of((TypeReferenceHandle)type.ResolutionScope));
            return (outer.Assembly, $"{outer.Name}.{name}");
        }

        var assembly = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            : Assembly;
        return (assembly, Qualified(type.Namespace, name));
    }

    private string Qualified(StringHandle space, string name) => space.IsNil ? name : $"{reader.GetString(space)}.{name}";
}
