using System.Reflection.Metadata;

namespace Factory.CodeModel.Graph;

/// <summary>Notes the types that the arguments of an attribute name: <c>[Handles(typeof(Order))]</c>.</summary>
internal sealed class AttributeTypes(SymbolTable symbols, SignatureNames signatures, List<int> named) : ICustomAttributeTypeProvider<string>
{
    private static readonly TypeNameParseOptions Limits = new() { MaxNodes = 64 };

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => signatures.GetPrimitiveType(typeCode);

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        signatures.GetTypeFromDefinition(reader, handle, rawTypeKind);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        signatures.GetTypeFromReference(reader, handle, rawTypeKind);

    public string GetSZArrayType(string elementType) => signatures.GetSZArrayType(elementType);

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
            named.Add(symbols.Number(new(type.AssemblyName?.Name ?? symbols.Assembly, $"T:{FullName(type)}")));
        }
        else
        {
            Note(type.GetElementType());
        }
    }

    private static string FullName(TypeName type) => (type.IsSimple || type.IsConstructedGenericType ? type.FullName.Split('[')[0] : type.FullName).Replace('+', '.');
}
