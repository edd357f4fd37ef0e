using System.Reflection.Metadata;

namespace Factory.CodeModel.Graph;

/// <summary>Knows as what the enumerations of one assembly are stored, without which the arguments of attributes can't be read.</summary>
internal sealed class EnumTypes
{
    private readonly MetadataReader reader;
    private readonly Dictionary<string, FieldDefinitionHandle> values = new(StringComparer.Ordinal);

    public EnumTypes(MetadataReader reader, TypeNames types)
    {
        this.reader = reader;
        foreach (var handle in reader.TypeDefinitions)
        {
            foreach (var field in reader.GetTypeDefinition(handle).GetFields())
            {
                if (reader.StringComparer.Equals(reader.GetFieldDefinition(field).Name, "value__"))
                {
                    values.TryAdd(types.Id(handle)[TypeNames.Prefix..], field);
                }
            }
        }
    }

    /// <summary>The type of an enumeration by its full name; null for one that the assembly does not declare.</summary>
    public PrimitiveTypeCode? Of(string name)
    {
        if (!values.TryGetValue(name, out var value))
        {
            return null;
        }

        var signature = reader.GetBlobReader(reader.GetFieldDefinition(value).Signature);
        signature.ReadByte();
        return (PrimitiveTypeCode)signature.ReadByte();
    }
}
