using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Factory.CodeModel.Graph;

/// <summary>
/// Finds the generated methods that a token leads to: a lambda whose address is taken, a local function that is called, all of the
/// state machine that is made. What they use is used by the member that holds the token.
/// </summary>
internal sealed class GeneratedMethods(CompiledImage image, Strings strings)
{
    private readonly MetadataReader reader = image.Reader;
    private const byte GenericInstance = 0x15;
    private readonly TokenTable<int[]> known = new(image.Reader);

    /// <summary>The rows of the methods.</summary>
    public int[] Behind(EntityHandle token) => known[token] ??= Read(token);

    private int[] Read(EntityHandle token) => token.Kind switch
    {
        HandleKind.MethodDefinition => OfMethod((MethodDefinitionHandle)token),
        HandleKind.FieldDefinition => OfType(image.Holders.Of((FieldDefinitionHandle)token), null),
        HandleKind.TypeDefinition => OfType((TypeDefinitionHandle)token, null),
        HandleKind.MethodSpecification => Behind(reader.GetMethodSpecification((MethodSpecificationHandle)token).Method),
        HandleKind.MemberReference => OfInstance(reader.GetMemberReference((MemberReferenceHandle)token)),
        _ => [],
    };

    private int[] OfMethod(MethodDefinitionHandle handle)
    {
        var name = strings.Of(reader.GetMethodDefinition(handle).Name);
        return GeneratedCode.IsName(name) ? [MetadataTokens.GetRowNumber(handle)] : OfType(image.Holders.Of(handle), name);
    }

    /// <summary>A member of a generic type: the type stands in a specification.</summary>
    private int[] OfInstance(MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeSpecification)
        {
            return [];
        }

        var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)member.Parent).Signature);
        if (blob.ReadByte() != GenericInstance)
        {
            return [];
        }

        blob.ReadByte();
        var type = blob.ReadTypeHandle();
        if (type.Kind != HandleKind.TypeDefinition)
        {
            return [];
        }

        var name = strings.Of(member.Name);
        return GeneratedCode.IsName(name) ? Methods((TypeDefinitionHandle)type, name) : OfType((TypeDefinitionHandle)type, name);
    }

    /// <summary>All methods of a generated type that belongs to its maker whole; of another the one that is named.</summary>
    private int[] OfType(TypeDefinitionHandle type, string? name)
    {
        var typeName = strings.Of(reader.GetTypeDefinition(type).Name);
        return !GeneratedCode.IsName(typeName) ? []
            : GeneratedCode.IsWhole(typeName) ? Methods(type, null)
            : name is null ? [] : Methods(type, name);
    }

    /// <summary>The methods of a type, or those of one name.</summary>
    private int[] Methods(TypeDefinitionHandle type, string? name)
    {
        var rows = new List<int>();
        foreach (var method in reader.GetTypeDefinition(type).GetMethods())
        {
            if (name is null || reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, name))
            {
                rows.Add(MetadataTokens.GetRowNumber(method));
            }
        }

        return [.. rows];
    }
}
