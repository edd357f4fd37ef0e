using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Factory.CodeModel.Graph;

/// <summary>The ids of types in one assembly's metadata, nested types after a dot, type parameters as <c>`1</c>: <c>T:Shop.Order.Line`1</c>.</summary>
internal sealed class TypeNames
{
    /// <summary>The length of what stands before the full name.</summary>
    public const int Prefix = 2;

    private const string ThisAssembly = "";
    private const int Deepest = 64;
    private readonly MetadataReader reader;
    private readonly string?[] declared;
    private readonly bool?[] generated;
    private readonly string?[] referred;
    private int depth;

    public TypeNames(MetadataReader reader)
    {
        this.reader = reader;
        Strings = new(reader);
        declared = new string?[reader.TypeDefinitions.Count + 1];
        generated = new bool?[reader.TypeDefinitions.Count + 1];
        referred = new string?[reader.TypeReferences.Count + 1];
        Assembly = reader.IsAssembly ? reader.GetString(reader.GetAssemblyDefinition().Name) : ThisAssembly;
    }

    /// <summary>The simple name of the assembly that is read.</summary>
    public string Assembly { get; }

    /// <summary>The names that ids are made of.</summary>
    public Strings Strings { get; }

    /// <summary>The id of a type that the assembly declares or refers to.</summary>
    public string Id(EntityHandle type) => type.Kind == HandleKind.TypeDefinition ? Id((TypeDefinitionHandle)type) : Id((TypeReferenceHandle)type);

    public string Id(TypeDefinitionHandle handle)
    {
        ref var id = ref declared[MetadataTokens.GetRowNumber(handle)];
        return id ??= Declared(reader.GetTypeDefinition(handle));
    }

    public string Id(TypeReferenceHandle handle)
    {
        ref var id = ref referred[MetadataTokens.GetRowNumber(handle)];
        return id ??= Referred(reader.GetTypeReference(handle));
    }

    /// <summary>The simple name of the assembly that a reference leads to.</summary>
    public string AssemblyOf(TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        while (scope.Kind == HandleKind.TypeReference)
        {
            scope = reader.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        }

        return scope.Kind == HandleKind.AssemblyReference
            ? Strings.Of(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
            : Assembly;
    }

    /// <summary>Whether a type, or one around it, has a name that no source can write.</summary>
    public bool IsGenerated(TypeDefinitionHandle handle) => generated[MetadataTokens.GetRowNumber(handle)] ??= ReadGenerated(reader.GetTypeDefinition(handle));

    /// <summary>The type around a type; none around most, for which metadata need not be searched.</summary>
    public static TypeDefinitionHandle Outer(TypeDefinition type) => type.IsNested ? type.GetDeclaringType() : default;

    private bool ReadGenerated(TypeDefinition type) =>
        GeneratedCode.IsName(Strings.Of(type.Name)) || (Outer(type) is { IsNil: false } outer && IsGenerated(outer));

    private string Declared(TypeDefinition type)
    {
        var name = GeneratedCode.Written(Strings.Of(type.Name));
        return Outer(type) is { IsNil: false } outer ? Nested(outer, name) : Qualified(type.Namespace, name);
    }

    private string Referred(TypeReference type)
    {
        var name = Strings.Of(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? Nested(type.ResolutionScope, name) : Qualified(type.Namespace, name);
    }

    /// <exception cref="BadImageFormatException">Only a damaged assembly nests types that deep, or in a circle.</exception>
    private string Nested(EntityHandle outer, string name)
    {
        if (depth == Deepest)
        {
            throw new BadImageFormatException("Types are nested too deep");
        }

        depth++;
        var id = $"{Id(outer)}.{name}";
        depth--;
        return id;
    }

    private string Qualified(StringHandle space, string name) => space.IsNil ? $"T:{name}" : $"T:{Strings.Of(space)}.{name}";
}
