using System.Reflection.Metadata;

namespace Factory.CodeModel.Graph;

/// <summary>
/// Finds the generated methods that a token leads to: a lambda whose address is taken, a local function that is called, all of the
/// state machine that is made. What they use is used by the member that holds the token.
/// </summary>
internal sealed class GeneratedMethods(MetadataReader reader)
{
    private const byte GenericInstance = 0x15;
    private readonly Dictionary<EntityHandle, IReadOnlyList<MethodDefinitionHandle>> known = [];

    public IReadOnlyList<MethodDefinitionHandle> BehindToken(EntityHandle token)
    {
        if (!known.TryGetValue(token, out var methods))
        {
            known[token] = methods = Read(token);
        }

        return methods;
    }

    private IReadOnlyList<MethodDefinitionHandle> Read(EntityHandle token) => token.Kind switch
    {
        HandleKind.MethodDefinition => OfMethod((MethodDefinitionHandle)token),
        HandleKind.FieldDefinition => OfType(reader.GetFieldDefinition((FieldDefinitionHandle)token).GetDeclaringType(), null),
        HandleKind.TypeDefinition => OfType((TypeDefinitionHandle)token, null),
        HandleKind.MethodSpecification => BehindToken(reader.GetMethodSpecification((MethodSpecificationHandle)token).Method),
        HandleKind.MemberReference => OfInstance(reader.GetMemberReference((MemberReferenceHandle)token)),
        _ => [],
    };

    private IReadOnlyList<MethodDefinitionHandle> OfMethod(MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        var name = reader.GetString(method.Name);
        return GeneratedCode.IsName(name) ? [handle] : OfType(method.GetDeclaringType(), name);
    }

    /// <summary>A member of a generic type: the type stands in a specification.</summary>
    private IReadOnlyList<MethodDefinitionHandle> OfInstance(MemberReference member)
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

        var name = reader.GetString(member.Name);
        return GeneratedCode.IsName(name)
            ? [.. reader.GetTypeDefinition((TypeDefinitionHandle)type).GetMethods().Where(method => HasName(method, name))]
            : OfType((TypeDefinitionHandle)type, name);
    }

    /// <summary>All methods of a generated type that belongs to its maker whole; of another the one that is named.</summary>
    private IReadOnlyList<MethodDefinitionHandle> OfType(TypeDefinitionHandle handle, string? name)
    {
        var type = reader.GetTypeDefinition(handle);
        var typeName = reader.GetString(type.Name);
        if (!GeneratedCode.IsName(typeName))
        {
            return [];
        }

        return [.. type.GetMethods().Where(method => GeneratedCode.IsWhole(typeName) || (name is not null && HasName(method, name)))];
    }

    private bool HasName(MethodDefinitionHandle method, string name) =>
        reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, name);
}
