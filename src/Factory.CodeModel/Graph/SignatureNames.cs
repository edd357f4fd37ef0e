using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text;

namespace Factory.CodeModel.Graph;

/// <summary>Writes types of signatures as documentation comments do, and notes each type that they name.</summary>
internal sealed class SignatureNames(TypeNames types, Action<EntityHandle> note) : ISignatureTypeProvider<string, object?>
{
    private const int Deepest = 64;
    private int depth;

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        note(handle);
        return types.Of(handle);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        note(handle);
        return types.Of(handle).Name;
    }

    /// <exception cref="BadImageFormatException">A specification that stands in itself, as no compiler writes it.</exception>
    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
    {
        if (depth == Deepest)
        {
            throw new BadImageFormatException("Types are specified too deep");
        }

        depth++;
        try
        {
            return reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
        }
        finally
        {
            depth--;
        }
    }

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => Instantiated(genericType, typeArguments);

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.TypedReference => "System.TypedReference",
        _ => $"System.{typeCode}",
    };

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{string.Join(',', Enumerable.Repeat("0:", shape.Rank))}]";

    public string GetByReferenceType(string elementType) => $"{elementType}@";

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetGenericTypeParameter(object? genericContext, int index) => $"`{index}";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"``{index}";

    public string GetFunctionPointerType(MethodSignature<string> signature) =>
        $"=FUNC:{signature.ReturnType}({string.Join(',', signature.ParameterTypes)})";

    /// <summary>Each type of a nest takes as many arguments as its own name says.</summary>
    private static string Instantiated(string name, ImmutableArray<string> arguments)
    {
        if (name.EndsWith("`1", StringComparison.Ordinal) && name.IndexOf('`', StringComparison.Ordinal) == name.Length - 2 && arguments.Length == 1)
        {
            return $"{name.AsSpan(0, name.Length - 2)}{{{arguments[0]}}}";
        }

        var text = new StringBuilder();
        var given = 0;
        foreach (var part in name.Split('.'))
        {
            text.Append(text.Length > 0 ? "." : "");
            var mark = part.IndexOf('`', StringComparison.Ordinal);
            if (mark < 0 || !int.TryParse(part.AsSpan(mark + 1), out var count) || given + count > arguments.Length)
            {
                text.Append(part);
                continue;
            }

            text.Append(part.AsSpan(0, mark)).Append('{').AppendJoin(',', arguments.AsSpan(given, count).ToArray()).Append('}');
            given += count;
        }

        return text.ToString();
    }
}
