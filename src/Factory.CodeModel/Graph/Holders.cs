using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Factory.CodeModel.Graph;

/// <summary>Which type holds each method and field of an assembly. Metadata only keeps the way from the type to them, and is searched for the way back.</summary>
internal sealed class Holders
{
    private readonly TypeDefinitionHandle[] ofMethods;
    private readonly TypeDefinitionHandle[] ofFields;

    public Holders(MetadataReader reader)
    {
        ofMethods = new TypeDefinitionHandle[reader.MethodDefinitions.Count + 1];
        ofFields = new TypeDefinitionHandle[reader.FieldDefinitions.Count + 1];
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            foreach (var method in type.GetMethods())
            {
                ofMethods[MetadataTokens.GetRowNumber(method)] = handle;
            }

            foreach (var field in type.GetFields())
            {
                ofFields[MetadataTokens.GetRowNumber(field)] = handle;
            }
        }
    }

    public TypeDefinitionHandle Of(MethodDefinitionHandle method) => ofMethods[MetadataTokens.GetRowNumber(method)];

    public TypeDefinitionHandle Of(FieldDefinitionHandle field) => ofFields[MetadataTokens.GetRowNumber(field)];
}
