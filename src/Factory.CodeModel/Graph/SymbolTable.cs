using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;

namespace Factory.CodeModel.Graph;

/// <summary>The symbols that the metadata of one assembly names, each by one number, in the order in which they were met.</summary>
internal sealed class SymbolTable
{
    /// <summary>The tables whose rows are symbols; about half of them are ever asked for.</summary>
    private static readonly TableIndex[] Tables = [TableIndex.TypeDef, TableIndex.TypeRef, TableIndex.MethodDef, TableIndex.Field, TableIndex.MemberRef];

    private readonly MetadataReader reader;
    private readonly Holders holders;
    private readonly TypeNames types;
    private readonly SignatureReader signatures;
    private readonly TokenTable<int[]> tokens;
    private readonly EntityHandle[] owners;
    private readonly Dictionary<SymbolName, int> numbers;
    private readonly List<SymbolName> symbols;
    private readonly Lazy<EnumTypes> enums;

    /// <param name="reader">Holds them.</param>
    /// <param name="holders">Which type holds what.</param>
    /// <param name="tables">How many share the assembly.</param>
    public SymbolTable(MetadataReader reader, Holders holders, int tables)
    {
        (this.reader, this.holders) = (reader, holders);
        Expected = Tables.Sum(reader.GetTableRowCount) / (1 + tables);
        numbers = new(Expected);
        symbols = new(Expected);
        types = new(reader);
        tokens = new(reader);
        owners = new EntityHandle[reader.MethodDefinitions.Count + 1];
        signatures = new(reader, types, type => Of(type)[0]);
        enums = new(() => new(reader, types));
    }

    public string Assembly => types.Assembly;

    /// <summary>The names that the metadata holds.</summary>
    public Strings Strings => types.Strings;

    /// <summary>What the enumerations of the assembly are stored as.</summary>
    public EnumTypes Enums => enums.Value;

    public int Count => symbols.Count;

    /// <summary>About how many there will be.</summary>
    public int Expected { get; }

    public SymbolName this[int number] => symbols[number];

    public int Number(SymbolName name)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, name, out var isKnown);
        if (!isKnown)
        {
            number = symbols.Count;
            symbols.Add(name);
        }

        return number;
    }

    /// <summary>
    /// The symbols that a token names: the member or type itself first, then the types among its generic arguments. A member of a type that
    /// a compiler made goes by the type, since no graph shows either.
    /// </summary>
    public int[] Of(EntityHandle token) => tokens[token] ??= Read(token);

    /// <summary>The name of what the assembly itself declares: a type, method, field, property or event.</summary>
    public SymbolName Name(EntityHandle declared) => symbols[Of(declared)[0]];

    /// <summary>Whether a type, or one around it, has a name that no source can write.</summary>
    public bool IsGenerated(TypeDefinitionHandle type) => types.IsGenerated(type);

    /// <summary>The signature of a method, property or field.</summary>
    public Signature Signature(BlobHandle handle) => signatures.Of(handle);

    /// <summary>Lets an accessor go by the name of its property or event.</summary>
    public void Share(EntityHandle owner, MethodDefinitionHandle accessor) => owners[MetadataTokens.GetRowNumber(accessor)] = owner;

    /// <summary>Whether a method goes by the name of a property or event.</summary>
    public bool IsAccessor(MethodDefinitionHandle method) => !owners[MetadataTokens.GetRowNumber(method)].IsNil;

    private int[] Read(EntityHandle token) => token.Kind switch
    {
        HandleKind.TypeDefinition => [Number(new(Assembly, types.Id((TypeDefinitionHandle)token)))],
        HandleKind.TypeReference => [Number(Referred((TypeReferenceHandle)token))],
        HandleKind.TypeSpecification => signatures.Types(reader.GetTypeSpecification((TypeSpecificationHandle)token)),
        HandleKind.MethodDefinition => Method((MethodDefinitionHandle)token),
        HandleKind.FieldDefinition => Field((FieldDefinitionHandle)token),
        HandleKind.PropertyDefinition => [Number(Property(reader.GetPropertyDefinition((PropertyDefinitionHandle)token)))],
        HandleKind.EventDefinition => [Number(Event(reader.GetEventDefinition((EventDefinitionHandle)token)))],
        HandleKind.MemberReference => Member(reader.GetMemberReference((MemberReferenceHandle)token)),
        HandleKind.MethodSpecification => Instance(reader.GetMethodSpecification((MethodSpecificationHandle)token)),
        _ => [],
    };

    private SymbolName Referred(TypeReferenceHandle handle)
    {
        // A reference that stands in itself, as no compiler writes it, has no id and is refused.
        var id = types.Id(handle);
        return new(types.AssemblyOf(handle), id);
    }

    private int[] Method(MethodDefinitionHandle handle)
    {
        var owner = owners[MetadataTokens.GetRowNumber(handle)];
        if (!owner.IsNil)
        {
            return Of(owner);
        }

        var method = reader.GetMethodDefinition(handle);
        var holder = holders.Of(handle);
        if (types.IsGenerated(holder))
        {
            return Of(holder);
        }

        var type = types.Id(holder);
        return [Number(new(Assembly, type, MethodId(type, Strings.Of(method.Name), Signature(method.Signature))))];
    }

    private int[] Field(FieldDefinitionHandle handle)
    {
        var holder = holders.Of(handle);
        if (types.IsGenerated(holder))
        {
            return Of(holder);
        }

        var type = types.Id(holder);
        return [Number(new(Assembly, type, FieldId(type, Strings.Of(reader.GetFieldDefinition(handle).Name))))];
    }

    private SymbolName Property(PropertyDefinition property)
    {
        var type = types.Id(property.GetDeclaringType());
        return new(Assembly, type, $"P:{FullName(type)}.{Escaped(Strings.Of(property.Name))}{Signature(property.Signature).Parameters}");
    }

    private SymbolName Event(EventDefinition happening)
    {
        var type = types.Id(happening.GetDeclaringType());
        return new(Assembly, type, $"E:{FullName(type)}.{Escaped(Strings.Of(happening.Name))}");
    }

    private int[] Instance(MethodSpecification method) => [.. Of(method.Method), .. signatures.Types(method)];

    /// <summary>A member of a generic instance names the instance's arguments too; what arrays offer has no type of its own.</summary>
    private int[] Member(MemberReference member)
    {
        var parent = Of(member.Parent);
        if (parent.Length == 0 || member.Parent.Kind == HandleKind.MethodDefinition)
        {
            return parent;
        }

        var holder = symbols[parent[0]];
        if (member.Parent.Kind == HandleKind.TypeSpecification && GeneratedCode.IsId(holder.Type))
        {
            return parent;
        }

        var name = Strings.Of(member.Name);
        var id = member.GetKind() == MemberReferenceKind.Field ? FieldId(holder.Type, name) : MethodId(holder.Type, name, Signature(member.Signature));
        return [Number(new(holder.Assembly, holder.Type, id)), .. parent.AsSpan(1)];
    }

    private static string FieldId(string type, string name) => $"F:{FullName(type)}.{GeneratedCode.Parameter(name)}";

    private static string MethodId(string type, string name, Signature signature)
    {
        var arity = signature.Arity > 0 ? $"``{signature.Arity}" : "";
        var result = name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" ? $"~{signature.Result}" : "";
        return $"M:{FullName(type)}.{Escaped(name)}{arity}{signature.Parameters}{result}";
    }

    private static ReadOnlySpan<char> FullName(string typeId) => typeId.AsSpan(TypeNames.Prefix);

    /// <summary>A full name inside a name, as of a member that implements an interface explicitly, has no dots of its own; generated names stay as they are.</summary>
    private static string Escaped(string name) =>
        !name.StartsWith('<') && name.AsSpan().ContainsAny('.', '<', ',') ? name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@') : name;
}
