using System.Reflection;
using System.Reflection.Metadata;

namespace Factory.CodeModel.Graph;

/// <summary>Writes what somebody who uses a symbol must know of it beside its id.</summary>
internal static class Signatures
{
    public static string Of(TypeKind kind, TypeAttributes flags)
    {
        var isStatic = flags.HasFlag(TypeAttributes.Abstract) && flags.HasFlag(TypeAttributes.Sealed);
        var modifier = kind != TypeKind.Class ? ""
            : isStatic ? "static "
            : flags.HasFlag(TypeAttributes.Abstract) ? "abstract "
            : flags.HasFlag(TypeAttributes.Sealed) ? "sealed " : "";
        return $"{modifier}{kind.ToString().ToLowerInvariant()}";
    }

    public static string Of(FieldAttributes flags, string type) => string.Concat(
        (flags & FieldAttributes.FieldAccessMask) == FieldAttributes.Public ? "" : "protected ",
        flags.HasFlag(FieldAttributes.Literal) ? "const " : flags.HasFlag(FieldAttributes.Static) ? "static " : "",
        flags.HasFlag(FieldAttributes.InitOnly) ? "readonly " : "",
        type);

    /// <param name="accessors">The method, or the accessors of a property or event: those that others can use count.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="strings">Their names.</param>
    /// <param name="result">The type of the result, of the property, or of the event.</param>
    public static string Of(MethodDefinitionHandle[] accessors, MetadataReader reader, Strings strings, string result)
    {
        var (flags, access, names) = (default(MethodAttributes), "protected ", "");
        foreach (var accessor in accessors)
        {
            var method = reader.GetMethodDefinition(accessor);
            if (IsVisible(method.Attributes))
            {
                flags |= method.Attributes;
                access = (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public ? "" : access;
                names += AccessorKind(strings.Of(method.Name));
            }
        }

        var modifier = flags.HasFlag(MethodAttributes.Static) ? flags.HasFlag(MethodAttributes.Abstract) ? "static abstract " : "static "
            : flags.HasFlag(MethodAttributes.Abstract) ? "abstract "
            : flags.HasFlag(MethodAttributes.Final) ? ""
            : flags.HasFlag(MethodAttributes.Virtual) ? "virtual " : "";
        return string.Concat(access, modifier, result, names.Length == 0 ? "" : $" {{{names} }}");
    }

    /// <summary>Whether code of other assemblies can use a method of a visible type.</summary>
    public static bool IsVisible(MethodAttributes flags) =>
        (flags & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    /// <summary>What the accessor of a property does; nothing for a method or an event.</summary>
    private static string AccessorKind(string name) => name.AsSpan(name.LastIndexOf('.') + 1) switch
    {
        ['g', 'e', 't', '_', ..] => " get;",
        ['s', 'e', 't', '_', ..] => " set;",
        _ => "",
    };
}
