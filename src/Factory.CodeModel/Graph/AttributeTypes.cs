using System.Reflection.Metadata;

namespace Factory.CodeModel.Graph;

/// <summary>Notes the types that the arguments of an attribute name: <c>[Handles(typeof(Order))]</c>.</summary>
internal sealed class AttributeTypes(SymbolTable symbols) : ICustomAttributeTypeProvider<string>
{
    private static readonly TypeNameParseOptions Limits = new() { MaxNodes = 64 };

    private readonly List<int> serialized = [];
    private readonly List<int> parameters = [];

    /// <summary>The numbers of the types that arguments name.</summary>
    public int[] Serialized => [.. serialized];

    /// <summary>Those, then those of the arguments' own types.</summary>
    public int[] All => [.. serialized, .. parameters];

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => ElementTypes.Primitive((int)typeCode) ?? "";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Parameter(handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Parameter(handle);

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetSystemType() => "System.Type";

    public bool IsSystemType(string type) => type == "System.Type";

    /// <summary>An enumeration of another assembly can't be looked at, and what stands behind it can't be read without its size.</summary>
    /// <exception cref="BadImageFormatException">It is one.</exception>
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) =>
        symbols.Enums.Of(type) ?? throw new BadImageFormatException($"The enumeration {type} is declared elsewhere");

    /// <param name="name">As reflection writes it: <c>Shop.Outer+Inner`1[[…]], Shop, Version=…</c>; null where the source says null.</param>
    public string GetTypeFromSerializedName(string name)
    {
        if (name is null || !TypeName.TryParse(name, out var type, Limits))
        {
            return "";
        }

        Note(type);
        return FullName(type);
    }

    private string Parameter(EntityHandle type)
    {
        parameters.Add(symbols.Of(type)[0]);
        return symbols.Name(type).Text;
    }

    /// <summary>Notes a type, that of its elements, and those among its arguments.</summary>
    private void Note(TypeName type)
    {
        if (type.IsConstructedGenericType)
        {
            Note(type.GetGenericTypeDefinition());
            foreach (var argument in type.GetGenericArguments())
            {
                Note(argument);
            }
        }
        else if (type.IsSimple)
        {
            serialized.Add(symbols.Number(new(type.AssemblyName?.Name ?? symbols.Assembly, $"T:{FullName(type)}")));
        }
        else
        {
            Note(type.GetElementType());
        }
    }

    private static string FullName(TypeName type) => (type.IsSimple || type.IsConstructedGenericType ? type.FullName.Split('[')[0] : type.FullName).Replace('+', '.');
}
