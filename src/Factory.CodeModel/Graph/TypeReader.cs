using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Reads one type: what it declares, and what that uses.</summary>
internal sealed class TypeReader(MetadataReader reader, SymbolTable symbols, Places places, BodyReader bodies)
{
    private readonly Attributes attributes = new(reader, symbols);
    private readonly Origin origin = new(reader, new Attributes(reader, symbols), places);

    /// <summary>The uses of all types read so far.</summary>
    public UseCollector Uses { get; } = new(symbols);

    /// <summary>The uses that code makes which the repository does not hold.</summary>
    public UseCollector Foreign { get; } = new(symbols);

    /// <summary>How many types were left out because no file of the repository holds them.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Reads a type; null for one that no source of the repository declares.</summary>
    public DeclaredType? Read(TypeDefinitionHandle handle)
    {
        // Naming it comes first: a type that stands in itself, as no compiler writes it, has no name and is refused.
        var name = symbols.Type(handle);
        var type = reader.GetTypeDefinition(handle);
        if (origin.IsGenerated(handle))
        {
            return null;
        }

        var starts = type.GetMethods().ToDictionary(method => method, places.Start);
        var place = starts.Values.FirstOrDefault(start => start.Path.Length > 0) ?? PlaceOf(handle);
        if (places.IsKnown ? place.Path.Length == 0 : attributes.AreGenerated(type.GetCustomAttributes()) && !type.GetMethods().Any(origin.IsTopLevel))
        {
            ReadForeign(type);
            return null;
        }

        var self = new TypeAtHand(handle, type, place, IsVisible(handle));
        var ancestor = Ancestors(self, name);
        return new(name, KindOf(type), self.IsVisible, place, [.. Members(self, starts)])
        {
            Base = ancestor,
            Signature = Signatures.Of(KindOf(type), type.Attributes),
        };
    }

    /// <summary>The file of a type without code; compilers name none for nested types, which stand where the type around them does.</summary>
    private SourceLocation PlaceOf(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var own = type.GetMethods().Select(places.Start).FirstOrDefault(start => start.Path.Length > 0) ?? places.Of(handle);
        return own.Path.Length > 0 || type.GetDeclaringType().IsNil ? own with { Line = 0, Column = 0 } : PlaceOf(type.GetDeclaringType());
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
        foreach (var implementation in self.Type.GetInterfaceImplementations().Select(reader.GetInterfaceImplementation))
        {
            Uses.Add(symbols.Of(implementation.Interface), UseKind.Inherits, self.Place);
        }

        Constraints(self.Type.GetGenericParameters(), self.Place);
        attributes.Read(self.Type.GetCustomAttributes(), self.Place, Uses);
        return bases.Length > 0 && !UseCollector.IsNoise(symbols[bases[0]]) ? symbols[bases[0]] : null;
    }

    private void Constraints(GenericParameterHandleCollection parameters, SourceLocation place)
    {
        foreach (var constraint in parameters.SelectMany(parameter => reader.GetGenericParameter(parameter).GetConstraints()))
        {
            Uses.Add(symbols.Of(reader.GetGenericParameterConstraint(constraint).Type), UseKind.Signature, place);
        }
    }

    /// <summary>Properties and events come first: their accessors go by their names.</summary>
    private IEnumerable<DeclaredMember> Members(TypeAtHand self, Dictionary<MethodDefinitionHandle, SourceLocation> starts)
    {
        var properties = self.Type.GetProperties().Select(reader.GetPropertyDefinition).Where(property => !IsOfRecord(property)).Select(property => new AccessedMember(
            symbols.Property(self.Handle, property), Accessors(property.GetAccessors()), property.GetCustomAttributes()));
        var events = self.Type.GetEvents().Select(reader.GetEventDefinition).Select(happening => new AccessedMember(
            symbols.Event(self.Handle, happening), Accessors(happening.GetAccessors()), happening.GetCustomAttributes()));
        var accessed = properties.Concat(events).ToList();
        var owned = accessed.SelectMany(member => member.Accessors).ToHashSet();
        var others = self.Type.GetMethods().Where(method => !owned.Contains(method)).ToLookup(origin.IsWritten);
        foreach (var added in others[false])
        {
            ReadAdded(added);
        }

        var methods = others[true].Select(method => new AccessedMember(
            symbols.Method(method), [method], reader.GetMethodDefinition(method).GetCustomAttributes()));

        return
        [
            .. accessed.Concat(methods).Select(member => Member(self, member, starts)).OfType<DeclaredMember>(),
            .. self.Type.GetFields().Select(field => Field(self, field)).OfType<DeclaredMember>(),
        ];
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
    private DeclaredMember? Member(TypeAtHand self, AccessedMember member, Dictionary<MethodDefinitionHandle, SourceLocation> starts)
    {
        var known = member.Accessors.Select(accessor => starts[accessor]).FirstOrDefault(start => start.Path.Length > 0);
        if (known is null && places.IsKnown && member.Accessors.Any(origin.HasPlaces))
        {
            foreach (var accessor in member.Accessors)
            {
                bodies.Read(accessor, SourceLocation.None, Foreign);
            }

            return null;
        }

        var place = known ?? self.Place with { Line = 0, Column = 0 };
        Uses.Begin(member.Name);
        var marked = attributes.Read(member.Attributes, place, Uses);
        var results = new List<string>();
        foreach (var accessor in member.Accessors)
        {
            results.Add(Signature(reader.GetMethodDefinition(accessor), place));
            if (origin.IsWritten(accessor))
            {
                bodies.Read(accessor, place, Uses);
            }
        }

        var methods = member.Accessors.Select(reader.GetMethodDefinition).ToList();
        var flags = methods.Select(method => method.Attributes).ToList();
        return new(member.Name, self.IsVisible && flags.Any(IsVisible), place)
        {
            Signature = Signatures.Of([.. methods.Where(method => IsVisible(method.Attributes))], reader, results[0]),
            IsContract = flags.Any(flag => flag.HasFlag(MethodAttributes.Virtual)),
            IsMarked = marked,
        };
    }

    /// <summary>Adds the uses of a signature; the type of its result, for a setter that of its value.</summary>
    private string Signature(MethodDefinition method, SourceLocation place)
    {
        MethodSignature<string> signature = default;
        Uses.Add(symbols.Named(signatures => signature = method.DecodeSignature(signatures, null)), UseKind.Signature, place);
        Constraints(method.GetGenericParameters(), place);
        foreach (var parameter in method.GetParameters())
        {
            attributes.Read(reader.GetParameter(parameter).GetCustomAttributes(), place, Uses);
        }

        return signature.ReturnType == "System.Void" && !signature.ParameterTypes.IsEmpty && method.Attributes.HasFlag(MethodAttributes.SpecialName)
            ? signature.ParameterTypes[^1]
            : signature.ReturnType;
    }

    private DeclaredMember? Field(TypeAtHand self, FieldDefinitionHandle handle)
    {
        var field = reader.GetFieldDefinition(handle);
        if (field.Attributes.HasFlag(FieldAttributes.SpecialName) || attributes.AreGenerated(field.GetCustomAttributes()))
        {
            return null;
        }

        var name = symbols.Field(handle);
        var place = self.Place with { Line = 0, Column = 0 };
        Uses.Begin(name);
        var type = "";
        Uses.Add(symbols.Named(signatures => type = field.DecodeSignature(signatures, null)), UseKind.Signature, place);
        var marked = attributes.Read(field.GetCustomAttributes(), place, Uses);
        var access = field.Attributes & FieldAttributes.FieldAccessMask;
        return new(name, self.IsVisible && access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem, place)
        {
            Signature = Signatures.Of(field.Attributes, type),
            IsMarked = marked,
        };
    }

    /// <summary>The property that the compiler adds to each record class.</summary>
    private bool IsOfRecord(PropertyDefinition property) =>
        reader.StringComparer.Equals(property.Name, "EqualityContract") && Accessors(property.GetAccessors()).All(accessor => !origin.IsWritten(accessor));

    private bool IsVisible(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var access = type.Attributes & TypeAttributes.VisibilityMask;
        var outer = type.GetDeclaringType();
        return outer.IsNil
            ? access == TypeAttributes.Public
            : access is TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem && IsVisible(outer);
    }

    private static bool IsVisible(MethodAttributes flags) =>
        (flags & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private TypeKind KindOf(TypeDefinition type)
    {
        if (type.Attributes.HasFlag(TypeAttributes.Interface))
        {
            return TypeKind.Interface;
        }

        return type.BaseType.IsNil ? TypeKind.Class : symbols[symbols.Of(type.BaseType)[0]].Type switch
        {
            "T:System.Enum" => TypeKind.Enum,
            "T:System.ValueType" => TypeKind.Struct,
            "T:System.MulticastDelegate" => TypeKind.Delegate,
            _ => TypeKind.Class,
        };
    }

    private static IReadOnlyList<MethodDefinitionHandle> Accessors(PropertyAccessors methods) => Present([methods.Getter, methods.Setter, .. methods.Others]);

    private static IReadOnlyList<MethodDefinitionHandle> Accessors(EventAccessors methods) => Present([methods.Adder, methods.Remover, methods.Raiser, .. methods.Others]);

    private static IReadOnlyList<MethodDefinitionHandle> Present(ImmutableArray<MethodDefinitionHandle> methods) => [.. methods.Where(method => !method.IsNil)];

    private sealed record TypeAtHand(TypeDefinitionHandle Handle, TypeDefinition Type, SourceLocation Place, bool IsVisible);

    private sealed record AccessedMember(SymbolName Name, IReadOnlyList<MethodDefinitionHandle> Accessors, CustomAttributeHandleCollection Attributes);
}
