using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Factory.CodeModel.Names;

/// <summary>Reads the names that a compiled assembly offers to others, from its metadata (ECMA-335). Nothing of it is loaded or run.</summary>
public static class AssemblyNames
{
    /// <summary>The namespaces, public types and their public members, without type parameters; none where the file is no .NET assembly.</summary>
    public static IReadOnlyList<CodeName> Of(string file)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(file), PEStreamOptions.PrefetchMetadata);
            return image.HasMetadata ? [.. Names(image.GetMetadataReader())] : [];
        }
        catch (Exception fault) when (fault is BadImageFormatException or IOException or UnauthorizedAccessException or OverflowException or ArgumentException)
        {
            return [];
        }
    }

    private static IEnumerable<CodeName> Names(MetadataReader reader)
    {
        var spaces = reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => IsPublic(reader, type)).Select(type => reader.GetString(type.Namespace));
        foreach (var space in spaces.Where(space => space.Length > 0).Distinct(StringComparer.Ordinal))
        {
            yield return new(NameKind.Namespace, space);
        }

        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => IsPublic(reader, type)))
        {
            var name = FullName(reader, type);
            yield return new(NameKind.Type, name);
            foreach (var member in Members(reader, type).Distinct(StringComparer.Ordinal))
            {
                yield return new(NameKind.Member, $"{name}.{member}");
            }
        }
    }

    private static IEnumerable<string> Members(MetadataReader reader, TypeDefinition type)
    {
        const MethodAttributes Special = MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
        return
        [
            .. type.GetMethods().Select(reader.GetMethodDefinition).Where(method => (method.Attributes & Special) == 0 && IsOpen(method.Attributes)).Select(method => Text(method.Name)),
            .. type.GetProperties().Select(reader.GetPropertyDefinition).Select(property => Text(property.Name)),
            .. type.GetEvents().Select(reader.GetEventDefinition).Select(notice => Text(notice.Name)),
            .. type.GetFields().Select(reader.GetFieldDefinition).Where(field => (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public).Select(field => Text(field.Name)),
        ];

        string Text(StringHandle handle) => reader.GetString(handle);
    }

    private static bool IsOpen(MethodAttributes attributes) =>
        (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsPublic(MetadataReader reader, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic => IsPublic(reader, reader.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private static string FullName(MetadataReader reader, TypeDefinition type)
    {
        var name = reader.GetString(type.Name);
        var plain = name.IndexOf('`', StringComparison.Ordinal) is > 0 and var arity ? name[..arity] : name;
        var holder = type.IsNested ? FullName(reader, reader.GetTypeDefinition(type.GetDeclaringType())) : reader.GetString(type.Namespace);
        return holder.Length == 0 ? plain : $"{holder}.{plain}";
    }
}
