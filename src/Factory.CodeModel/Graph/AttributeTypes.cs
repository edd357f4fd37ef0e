using System.Reflection.Metadata;

namespace Factory.CodeModel.Graph;

/// <summary>Notes the types that the arguments of an attribute name: <c>[Handles(typeof(Order))]</c>.</summary>
internal sealed class AttributeTypes(SymbolTable symbols, SignatureNames signatures, List<int> named) : ICustomAttributeTypeProvider<string>
{
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => signatures.GetPrimitiveType(typeCode);

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        signatures.GetTypeFromDefinition(reader, handle, rawTypeKind);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        signatures.GetTypeFromReference(reader, handle, rawTypeKind);

    public string GetSZArrayType(string elementType) => signatures.GetSZArrayType(elementType);

    public string GetSystemType() => "System.Type";

    public bool IsSystemType(string type) => type == "System.Type";

    /// <summary>An enumeration of another assembly can't be looked at; nearly all are of this type.</summary>
    public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

    /// <param name="name">As reflection writes it: <c>Shop.Outer+Inner`1[[…]], Shop, Version=…</c>.</param>
    public string GetTypeFromSerializedName(string name)
    {
        var end = name.AsSpan().IndexOfAny('[', ',');
        var type = (end < 0 ? name : name[..end]).Replace('+', '.');
        var rest = end < 0 ? "" : name[(name.LastIndexOf(']') + 1)..];
        var parts = rest.Split(',', StringSplitOptions.TrimEntries);
        var assembly = parts.Length > 1 && parts[1].Length > 0 && !parts[1].Contains('=', StringComparison.Ordinal) ? parts[1] : symbols.Assembly;
        named.Add(symbols.Number(new(assembly, $"T:{type}")));
        return type;
    }
}
