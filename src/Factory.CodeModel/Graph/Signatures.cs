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

    public static string Of(FieldAttributes flags, string type) =>
        $"{((flags & FieldAttributes.FieldAccessMask) == FieldAttributes.Public ? "" : "protected ")}{(flags.HasFlag(FieldAttributes.Literal) ? "const " : flags.HasFlag(FieldAttributes.Static) ? "static " : "")}{(flags.HasFlag(FieldAttributes.InitOnly) ? "readonly " : "")}{type}";

    /// <param name="accessors">The method, or the accessors of a property or event that others can use.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="result">The type of the result, of the property, or of the event.</param>
    public static string Of(IReadOnlyList<MethodDefinition> accessors, MetadataReader reader, string result)
    {
        var flags = accessors.Aggregate(default(MethodAttributes), (all, accessor) => all | accessor.Attributes);
        var modifier = flags.HasFlag(MethodAttributes.Static) ? flags.HasFlag(MethodAttributes.Abstract) ? "static abstract " : "static "
            : flags.HasFlag(MethodAttributes.Abstract) ? "abstract "
            : flags.HasFlag(MethodAttributes.Final) ? ""
            : flags.HasFlag(MethodAttributes.Virtual) ? "virtual " : "";
        var names = accessors.Select(accessor => reader.GetString(accessor.Name).Split('.')[^1])
            .Where(name => name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal))
            .Select(name => name[..3]).ToList();
        var access = accessors.Any(accessor => (accessor.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public) ? "" : "protected ";
        return $"{access}{modifier}{result}{(names.Count == 0 ? "" : $" {{ {string.Join("; ", names)}; }}")}";
    }
}
