namespace Factory.CodeModel.Graph;

/// <summary>
/// What a symbol is called: its id as documentation comments write it (ECMA-334, annex D), which stays the same while code moves
/// between files, and the assembly, since two may hold types of one name.
/// </summary>
/// <param name="Assembly">The simple name of the assembly that a reference names.</param>
/// <param name="Type">The type, or the type that holds the member: <c>T:Shop.Order</c>.</param>
/// <param name="Member">The member: <c>M:Shop.Order.Ship(System.String)</c>; empty for the type itself.</param>
public sealed record SymbolName(string Assembly, string Type, string Member = "")
{
    private static readonly string[] Accessors = ["get_", "set_", "add_", "remove_"];

    // A graph looks names up far more often than it makes them. Few ids stand in two assemblies, so that the assembly need not tell them apart here.
    private int hash;
    private byte accessorMark;

    // A copy that is given another member has another hash.
    private SymbolName(SymbolName other) => (Assembly, Type, Member) = (other.Assembly, other.Type, other.Member);

    /// <summary>The member's id, else the type's.</summary>
    public string Id => Member.Length > 0 ? Member : Type;

    /// <summary>The name for a person: the id without its letter.</summary>
    public string Text => Id[2..];

    /// <summary>The namespace of the type, with the types around it where it is nested.</summary>
    public string Container => Type.LastIndexOf('.') is > 1 and var dot ? Type[2..dot] : "";

    /// <summary>The member's simple name, without its parameters; empty for a type.</summary>
    public ReadOnlySpan<char> Simple
    {
        get
        {
            var name = Own;
            var end = name.IndexOfAny("(`");
            return end < 0 ? name : name[..end];
        }
    }

    /// <summary>The length of what makes a member's simple name that of an accessor, such as <c>get_</c>; 0 for no accessor.</summary>
    public int AccessorLength => (accessorMark != 0 ? accessorMark : accessorMark = (byte)(1 + ReadAccessorLength())) - 1;

    /// <summary>What the member's id has beyond that of its type.</summary>
    private ReadOnlySpan<char> Own => Member.Length > Type.Length ? Member.AsSpan(Type.Length + 1) : default;

    /// <summary>The type that holds the member, as a symbol of its own.</summary>
    public SymbolName Holder => Member.Length == 0 ? this : new(Assembly, Type);

    /// <inheritdoc/>
    public bool Equals(SymbolName? other) => ReferenceEquals(this, other)
        || (other is not null && GetHashCode() == other.GetHashCode() && Member == other.Member && Type == other.Type && Assembly == other.Assembly);

    /// <inheritdoc/>
    public override int GetHashCode() => hash != 0 ? hash : hash = Id.GetHashCode(StringComparison.Ordinal);

    private int ReadAccessorLength()
    {
        var name = Own;
        if (name is not ['g' or 's' or 'a' or 'r', ..])
        {
            return 0;
        }

        foreach (var accessor in Accessors)
        {
            if (name.StartsWith(accessor, StringComparison.Ordinal))
            {
                return accessor.Length;
            }
        }

        return 0;
    }

    /// <summary>The id: a type is its own holder, so that writing out all properties would not end.</summary>
    public override string ToString() => Id;
}
