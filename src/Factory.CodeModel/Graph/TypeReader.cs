using System.Reflection;
using System.Reflection.Metadata;
using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Reads one type: what it declares, and what that uses.</summary>
internal sealed class TypeReader
{
    private readonly CompiledImage image;
    private readonly MetadataReader reader;
    private readonly SymbolTable symbols;
    private readonly BodyReader bodies;
    private readonly Attributes attributes;
    private readonly Origin origin;
    private readonly AccessedMembers accessed;
    private readonly TypePlaces starts;

    public TypeReader(CompiledImage image, SymbolTable symbols, BodyReader bodies)
    {
        (this.image, reader, this.symbols, this.bodies) = (image, image.Reader, symbols, bodies);
        attributes = new(reader, symbols);
        origin = new(image, symbols, attributes);
        accessed = new(reader, symbols, origin);
        starts = new(image);
        Uses = new(symbols);
        Foreign = new(symbols);
    }

    /// <summary>The uses of all types read so far.</summary>
    public UseCollector Uses { get; }

    /// <summary>The uses that code makes which the repository does not hold.</summary>
    public UseCollector Foreign { get; }

    /// <summary>How many types were left out because no file of the repository holds them.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Reads a type; null for one that no source of the repository declares.</summary>
    public DeclaredType? Read(TypeDefinitionHandle handle)
    {
        // Naming it comes first: a type that stands in itself, as no compiler writes it, has no name and is refused.
        var name = symbols.Name(handle);
        var type = reader.GetTypeDefinition(handle);
        if (symbols.IsGenerated(handle))
        {
            return null;
        }

        var place = starts.Of(handle);
        if (image.Places.IsKnown ? place.Path.Length == 0 : attributes.AreGenerated(type.GetCustomAttributes()) && !HoldsTopLevel(type))
        {
            ReadForeign(type);
            return null;
        }

        var self = new TypeAtHand(handle, type, place, IsVisible(handle));
        var ancestor = Ancestors(self, name);
        return new(name, KindOf(type), self.IsVisible, place, Members(self))
        {
            Base = ancestor,
            Signature = Signatures.Of(KindOf(type), type.Attributes),
        };
    }

    private bool HoldsTopLevel(TypeDefinition type)
    {
        foreach (var method in type.GetMethods())
        {
            if (origin.IsTopLevel(method))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadForeign(TypeDefinition type)
    {
        LeftOut++;
        foreach (var method in type.GetMethods())
        {
            bodies.Read(method, SourceLocation.None, Foreign);
        }
    }

    /// <summary>Adds what the type itself uses; its base class.</summary>
    private SymbolName? Ancestors(TypeAtHand self, SymbolName name)
    {
        Uses.Begin(name);
        var bases = self.Type.BaseType.IsNil ? [] : symbols.Of(self.Type.BaseType);
        Uses.Add(bases, UseKind.Inherits, self.Place);
        foreach (var implementation in self.Type.GetInterfaceImplementations())
        {
            Uses.Add(symbols.Of(reader.GetInterfaceImplementation(implementation).Interface), UseKind.Inherits, self.Place);
        }

        Constraints(self.Type.GetGenericParameters(), self.Place);
        attributes.Read(self.Type.GetCustomAttributes(), self.Place, Uses);
        return bases.Length > 0 && !UseCollector.IsNoise(symbols[bases[0]]) ? symbols[bases[0]] : null;
    }

    private void Constraints(GenericParameterHandleCollection parameters, SourceLocation place)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in reader.GetGenericParameter(parameter).GetConstraints())
            {
                Uses.Add(symbols.Of(reader.GetGenericParameterConstraint(constraint).Type), UseKind.Signature, place);
            }
        }
    }

    private List<DeclaredMember> Members(TypeAtHand self)
    {
        var members = new List<DeclaredMember>();
        var methods = self.Type.GetMethods();
        foreach (var method in methods)
        {
            if (!symbols.IsAccessor(method) && !origin.IsWritten(method))
            {
                ReadAdded(method);
            }
        }

        foreach (var token in accessed.Of(self.Handle))
        {
            Add(members, Member(self, accessed.Member(token)));
        }

        foreach (var method in methods)
        {
            if (!symbols.IsAccessor(method) && origin.IsWritten(method))
            {
                Add(members, Member(self, new(method, [method], reader.GetMethodDefinition(method).GetCustomAttributes())));
            }
        }

        foreach (var field in self.Type.GetFields())
        {
            Add(members, Field(self, field));
        }

        return members;
    }

    private static void Add(List<DeclaredMember> members, DeclaredMember? member)
    {
        if (member is not null)
        {
            members.Add(member);
        }
    }

    /// <summary>What a compiler adds to a type may call what the type holds, as a record's ToString calls PrintMembers.</summary>
    private void ReadAdded(MethodDefinitionHandle method)
    {
        if (!GeneratedCode.IsName(reader.GetString(reader.GetMethodDefinition(method).Name)))
        {
            bodies.Read(method, SourceLocation.None, Foreign);
        }
    }

    /// <summary>A member with code; null for one that was generated apart from the source.</summary>
    private DeclaredMember? Member(TypeAtHand self, AccessedMember member)
    {
        var known = starts.First(member.Accessors);
        if (known is null && image.Places.IsKnown && starts.Any(member.Accessors))
        {
            foreach (var accessor in member.Accessors)
            {
                bodies.Read(accessor, SourceLocation.None, Foreign);
            }

            return null;
        }

        var name = symbols.Name(member.Handle);
        var place = known ?? self.File;
        Uses.Begin(name);
        var marked = attributes.Read(member.Attributes, place, Uses);
        var (result, isVisible, isContract) = ("", false, false);
        foreach (var accessor in member.Accessors)
        {
            var method = reader.GetMethodDefinition(accessor);
            var type = Signature(method, place);
            result = result.Length == 0 ? type : result;
            isVisible |= Signatures.IsVisible(method.Attributes);
            isContract |= method.Attributes.HasFlag(MethodAttributes.Virtual);
            if (origin.IsWritten(accessor))
            {
                bodies.Read(accessor, place, Uses);
            }
        }

        return new(name, self.IsVisible && isVisible, place)
        {
            Signature = Signatures.Of(member.Accessors, reader, symbols.Strings, result),
            IsContract = isContract,
            IsMarked = marked,
        };
    }

    /// <summary>Adds the uses of a signature; the type of its result, for a setter that of its value.</summary>
    private string Signature(MethodDefinition method, SourceLocation place)
    {
        var signature = symbols.Signature(method.Signature);
        Uses.Add(signature.Types, UseKind.Signature, place);
        Constraints(method.GetGenericParameters(), place);
        foreach (var parameter in method.GetParameters())
        {
            attributes.Read(reader.GetParameter(parameter).GetCustomAttributes(), place, Uses);
        }

        return signature.Result == "System.Void" && signature.Last.Length > 0 && method.Attributes.HasFlag(MethodAttributes.SpecialName)
            ? signature.Last
            : signature.Result;
    }

    private DeclaredMember? Field(TypeAtHand self, FieldDefinitionHandle handle)
    {
        var field = reader.GetFieldDefinition(handle);
        if (field.Attributes.HasFlag(FieldAttributes.SpecialName) || attributes.AreGenerated(field.GetCustomAttributes()))
        {
            return null;
        }

        var name = symbols.Name(handle);
        var signature = symbols.Signature(field.Signature);
        Uses.Begin(name);
        Uses.Add(signature.Types, UseKind.Signature, self.File);
        var marked = attributes.Read(field.GetCustomAttributes(), self.File, Uses);
        var access = field.Attributes & FieldAttributes.FieldAccessMask;
        return new(name, self.IsVisible && access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem, self.File)
        {
            Signature = Signatures.Of(field.Attributes, signature.Result),
            IsMarked = marked,
        };
    }

    private bool IsVisible(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var access = type.Attributes & TypeAttributes.VisibilityMask;
        var outer = TypeNames.Outer(type);
        return outer.IsNil
            ? access == TypeAttributes.Public
            : access is TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem && IsVisible(outer);
    }

    private TypeKind KindOf(TypeDefinition type)
    {
        if (type.Attributes.HasFlag(TypeAttributes.Interface))
        {
            return TypeKind.Interface;
        }

        return type.BaseType.IsNil ? TypeKind.Class : symbols.Name(type.BaseType).Type switch
        {
            "T:System.Enum" => TypeKind.Enum,
            "T:System.ValueType" => TypeKind.Struct,
            "T:System.MulticastDelegate" => TypeKind.Delegate,
            _ => TypeKind.Class,
        };
    }

    private sealed record TypeAtHand(TypeDefinitionHandle Handle, TypeDefinition Type, SourceLocation Place, bool IsVisible)
    {
        /// <summary>Where members stand that have no place of their own.</summary>
        public SourceLocation File { get; } = Place with { Line = 0, Column = 0 };
    }
}
