using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Factory.CodeModel.Graph;

/// <summary>The symbols that the metadata of one assembly names, each by one number, in the order in which they were met.</summary>
internal sealed class SymbolTable
{
    private readonly MetadataReader reader;
    private readonly TypeNames types;
    private readonly SignatureNames signatures;
    private readonly Dictionary<EntityHandle, int[]> handles = [];
    private readonly Dictionary<SymbolName, int> numbers = [];
    private readonly SymbolName?[] methods;
    private readonly int[] declared;
    private readonly int[] referred;
    private readonly List<SymbolName> symbols = [];
    private readonly Lazy<EnumTypes> enums;
    private List<int> mentioned = [];

    public SymbolTable(MetadataReader reader)
    {
        this.reader = reader;
        types = new(reader);
        methods = new SymbolName?[reader.MethodDefinitions.Count + 1];
        declared = new int[reader.TypeDefinitions.Count + 1];
        referred = new int[reader.TypeReferences.Count + 1];
        signatures = new(types, type => mentioned.Add(NumberOf(type)));
        enums = new(() => new(reader, types));
    }

    public string Assembly => types.Assembly;

    /// <summary>What the enumerations of the assembly are stored as.</summary>
    public EnumTypes Enums => enums.Value;

    public int Count => symbols.Count;

    public SymbolName this[int number] => symbols[number];

    public int Number(SymbolName name)
    {
        if (!numbers.TryGetValue(name, out var number))
        {
            numbers[name] = number = symbols.Count;
            symbols.Add(name);
        }

        return number;
    }

    /// <summary>The symbols that a token names: the member or type itself first, then the types among its generic arguments.</summary>
    public int[] Of(EntityHandle handle)
    {
        if (!handles.TryGetValue(handle, out var found))
        {
            handles[handle] = found = Read(handle);
        }

        return found;
    }

    public SymbolName Type(TypeDefinitionHandle handle) => new(Assembly, $"T:{types.Of(handle)}");

    public SymbolName Method(MethodDefinitionHandle handle) =>
        methods[MetadataTokens.GetRowNumber(handle)] ??= Declared(reader.GetMethodDefinition(handle));

    public SymbolName Field(FieldDefinitionHandle handle)
    {
        var field = reader.GetFieldDefinition(handle);
        var type = types.Of(field.GetDeclaringType());
        return new(Assembly, $"T:{type}", $"F:{type}.{GeneratedCode.Parameter(reader.GetString(field.Name))}");
    }

    /// <summary>The name of a property, which its accessors share from then on.</summary>
    public SymbolName Property(TypeDefinitionHandle holder, PropertyDefinition property)
    {
        var type = types.Of(holder);
        var signature = property.DecodeSignature(signatures, null);
        var name = new SymbolName(Assembly, $"T:{type}", $"P:{type}.{Escaped(reader.GetString(property.Name))}{List(signature.ParameterTypes)}");
        var methods = property.GetAccessors();
        Share(name, [methods.Getter, methods.Setter, .. methods.Others]);
        return name;
    }

    /// <summary>The name of an event, which its accessors share from then on.</summary>
    public SymbolName Event(TypeDefinitionHandle holder, EventDefinition happening)
    {
        var type = types.Of(holder);
        var name = new SymbolName(Assembly, $"T:{type}", $"E:{type}.{Escaped(reader.GetString(happening.Name))}");
        var methods = happening.GetAccessors();
        Share(name, [methods.Adder, methods.Remover, methods.Raiser, .. methods.Others]);
        return name;
    }

    /// <summary>The types that a signature names.</summary>
    public IReadOnlyList<int> Named(Action<SignatureNames> decode)
    {
        var outer = mentioned;
        var found = mentioned = [];
        try
        {
            decode(signatures);
            return found;
        }
        finally
        {
            mentioned = outer;
        }
    }

    private void Share(SymbolName owner, ImmutableArray<MethodDefinitionHandle> accessors)
    {
        foreach (var method in accessors.Where(method => !method.IsNil))
        {
            methods[MetadataTokens.GetRowNumber(method)] = owner;
        }
    }

    /// <summary>The number of a type; types are named far more often than there are.</summary>
    private int NumberOf(EntityHandle type)
    {
        ref var number = ref (type.Kind == HandleKind.TypeDefinition ? declared : referred)[MetadataTokens.GetRowNumber(type)];
        if (number == 0)
        {
            number = 1 + Number(type.Kind == HandleKind.TypeDefinition ? Type((TypeDefinitionHandle)type) : Referred((TypeReferenceHandle)type));
        }

        return number - 1;
    }

    private int[] Read(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition or HandleKind.TypeReference => [NumberOf(handle)],
        HandleKind.TypeSpecification => [.. Named(names => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, null))],
        HandleKind.MethodDefinition => [Number(Method((MethodDefinitionHandle)handle))],
        HandleKind.FieldDefinition => [Number(Field((FieldDefinitionHandle)handle))],
        HandleKind.MemberReference => Member(reader.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.MethodSpecification => Instance(reader.GetMethodSpecification((MethodSpecificationHandle)handle)),
        _ => [],
    };

    private SymbolName Referred(TypeReferenceHandle handle)
    {
        var (assembly, name) = types.Of(handle);
        return new(assembly, $"T:{name}");
    }

    private int[] Instance(MethodSpecification method) =>
        [.. Of(method.Method), .. Named(names => method.DecodeSignature(names, null))];

    /// <summary>A member of a generic instance names the instance's arguments too; what arrays offer has no type of its own.</summary>
    private int[] Member(MemberReference member)
    {
        var parent = Of(member.Parent);
        if (parent.Length == 0 || member.Parent.Kind == HandleKind.MethodDefinition)
        {
            return [.. parent];
        }

        var holder = symbols[parent[0]].Holder;
        var type = holder.Type[2..];
        var name = member.GetKind() == MemberReferenceKind.Field
            ? $"F:{type}.{GeneratedCode.Parameter(reader.GetString(member.Name))}"
            : MethodId(type, reader.GetString(member.Name), Signature(member));
        return [Number(holder with { Member = name }), .. parent.Skip(1)];
    }

    private SymbolName Declared(MethodDefinition method)
    {
        var type = types.Of(method.GetDeclaringType());
        return new(Assembly, $"T:{type}", MethodId(type, reader.GetString(method.Name), Unnoted(() => method.DecodeSignature(signatures, null))));
    }

    private MethodSignature<string> Signature(MemberReference member) => Unnoted(() => member.DecodeMethodSignature(signatures, null));

    /// <summary>Types that only stand in the signature of a member that is used are not used by its user.</summary>
    private T Unnoted<T>(Func<T> decode)
    {
        T? decoded = default;
        Named(_ => decoded = decode());
        return decoded!;
    }

    private static string MethodId(string type, string name, MethodSignature<string> signature)
    {
        var arity = signature.GenericParameterCount > 0 ? $"``{signature.GenericParameterCount}" : "";
        var result = name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" ? $"~{signature.ReturnType}" : "";
        return $"M:{type}.{Escaped(name)}{arity}{List(signature.ParameterTypes)}{result}";
    }

    private static string List(ImmutableArray<string> parameters) => parameters.IsEmpty ? "" : $"({string.Join(',', parameters)})";

    /// <summary>A full name inside a name, as of a member that implements an interface explicitly, has no dots of its own; generated names stay as they are.</summary>
    private static string Escaped(string name) =>
        !name.StartsWith('<') && name.AsSpan().ContainsAny('.', '<', ',') ? name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@') : name;
}
