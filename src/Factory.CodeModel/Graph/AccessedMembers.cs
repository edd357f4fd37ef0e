using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;

namespace Factory.CodeModel.Graph;

/// <summary>
/// The properties and events of each type, read once from front to back: metadata keeps no index from a type to them, nor from an
/// accessor to what it belongs to.
/// </summary>
internal sealed class AccessedMembers
{
    private readonly MetadataReader reader;
    private readonly TokenTable<List<int>> byType;

    /// <param name="reader">Holds them.</param>
    /// <param name="symbols">Learns what the accessors go by.</param>
    /// <param name="origin">Tells which property the compiler adds to each record class.</param>
    public AccessedMembers(MetadataReader reader, SymbolTable symbols, Origin origin)
    {
        this.reader = reader;
        byType = new(reader);
        foreach (var handle in reader.PropertyDefinitions)
        {
            var property = reader.GetPropertyDefinition(handle);
            var accessors = Accessors(property);
            if (!reader.StringComparer.Equals(property.Name, "EqualityContract") || Array.Exists(accessors, origin.IsWritten))
            {
                Note(property.GetDeclaringType(), handle, accessors, symbols);
            }
        }

        foreach (var handle in reader.EventDefinitions)
        {
            var happening = reader.GetEventDefinition(handle);
            Note(happening.GetDeclaringType(), handle, Accessors(happening), symbols);
        }
    }

    /// <summary>The tokens of the properties, then of the events of a type.</summary>
    public ReadOnlySpan<int> Of(TypeDefinitionHandle type) => CollectionsMarshal.AsSpan(byType[type]);

    /// <summary>The property or event of a token.</summary>
    public AccessedMember Member(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.PropertyDefinition)
        {
            var property = reader.GetPropertyDefinition((PropertyDefinitionHandle)handle);
            return new(handle, Accessors(property), property.GetCustomAttributes());
        }

        var happening = reader.GetEventDefinition((EventDefinitionHandle)handle);
        return new(handle, Accessors(happening), happening.GetCustomAttributes());
    }

    private void Note(TypeDefinitionHandle type, EntityHandle member, MethodDefinitionHandle[] accessors, SymbolTable symbols)
    {
        (byType[type] ??= []).Add(MetadataTokens.GetToken(member));
        foreach (var accessor in accessors)
        {
            symbols.Share(member, accessor);
        }
    }

    private static MethodDefinitionHandle[] Accessors(PropertyDefinition property)
    {
        var methods = property.GetAccessors();
        return Present(methods.Getter, methods.Setter, default, methods.Others);
    }

    private static MethodDefinitionHandle[] Accessors(EventDefinition happening)
    {
        var methods = happening.GetAccessors();
        return Present(methods.Adder, methods.Remover, methods.Raiser, methods.Others);
    }

    private static MethodDefinitionHandle[] Present(MethodDefinitionHandle first, MethodDefinitionHandle second, MethodDefinitionHandle third, ImmutableArray<MethodDefinitionHandle> others) =>
        (first.IsNil, second.IsNil, third.IsNil && others.IsEmpty) switch
        {
            (false, false, true) => [first, second],
            (false, true, true) => [first],
            (true, false, true) => [second],
            _ => Array.FindAll([first, second, third, .. others], method => !method.IsNil),
        };
}
