using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace Factory.CodeModel.Graph;

/// <summary>
/// Reads signatures (ECMA-335, II.23.2): writes their types as documentation comments do, and notes each type that they name. Many
/// members share a signature, which is read once.
/// </summary>
/// <param name="reader">Holds the signatures.</param>
/// <param name="names">Names the types.</param>
/// <param name="number">Gives the number of a type.</param>
internal sealed class SignatureReader(MetadataReader reader, TypeNames names, Func<EntityHandle, int> number)
{
    /// <summary>No person writes types that nest deeper.</summary>
    private const int Deepest = 256;

    /// <summary>What the runtime allows an array.</summary>
    private const int MostDimensions = 32;

    private readonly Dictionary<int, Signature> known = [];
    private readonly StringBuilder text = new();
    private readonly List<int> types = [];
    private int depth;

    /// <summary>The signature of a method, property or field.</summary>
    public Signature Of(BlobHandle handle)
    {
        var offset = MetadataTokens.GetHeapOffset(handle);
        if (!known.TryGetValue(offset, out var signature))
        {
            known[offset] = signature = Read(Begin(handle));
        }

        return signature;
    }

    /// <summary>The types that a specification names.</summary>
    public int[] Types(TypeSpecification specification)
    {
        var blob = Begin(specification.Signature);
        ReadType(ref blob);
        return [.. types];
    }

    /// <summary>The types that the arguments of a generic method name.</summary>
    public int[] Types(MethodSpecification method)
    {
        var blob = Begin(method.Signature);
        blob.ReadSignatureHeader();
        ReadTypes(ref blob, blob.ReadCompressedInteger());
        return [.. types];
    }

    private BlobReader Begin(BlobHandle handle)
    {
        text.Clear();
        types.Clear();
        depth = 0;
        return reader.GetBlobReader(handle);
    }

    /// <exception cref="BadImageFormatException">It is the signature of something else.</exception>
    private Signature Read(BlobReader blob)
    {
        var header = blob.ReadSignatureHeader();
        if (header.Kind is not (SignatureKind.Method or SignatureKind.Property or SignatureKind.Field))
        {
            throw new BadImageFormatException("A member has a signature of another kind");
        }

        var arity = header.IsGeneric ? blob.ReadCompressedInteger() : 0;
        var count = header.Kind == SignatureKind.Field ? 0 : blob.ReadCompressedInteger();
        ReadType(ref blob);
        var result = text.ToString();
        if (count == 0)
        {
            return new([.. types], result) { Arity = arity };
        }

        text.Clear().Append('(');
        var last = ReadTypes(ref blob, count);
        return new([.. types], result, text.Append(')').ToString()) { Arity = arity, LastStart = last };
    }

    /// <summary>Reads types with commas between; where the last one starts.</summary>
    private int ReadTypes(ref BlobReader blob, int count)
    {
        var last = text.Length;
        for (var index = 0; index < count; index++)
        {
            text.Append(index > 0 ? "," : "");
            last = text.Length;
            ReadType(ref blob);
        }

        return last;
    }

    /// <exception cref="BadImageFormatException">It is no type, or one that stands in itself, as no compiler writes it.</exception>
    private void ReadType(ref BlobReader blob)
    {
        if (++depth > Deepest)
        {
            throw new BadImageFormatException("Types are nested too deep");
        }

        var code = blob.ReadCompressedInteger();
        if (ElementTypes.Primitive(code) is { } primitive)
        {
            text.Append(primitive);
        }
        else if (ElementTypes.Suffix(code) is { } suffix)
        {
            ReadType(ref blob);
            text.Append(suffix);
        }
        else
        {
            ReadLongType(code, ref blob);
        }

        depth--;
    }

    private void ReadLongType(int code, ref BlobReader blob)
    {
        switch (code)
        {
            case ElementTypes.Class or ElementTypes.ValueType:
                text.Append(Note(blob.ReadTypeHandle()));
                break;
            case ElementTypes.Instance:
                blob.ReadByte();
                ReadInstance(Note(blob.ReadTypeHandle()), ref blob);
                break;
            case ElementTypes.TypeParameter or ElementTypes.MethodParameter:
                text.Append(code == ElementTypes.TypeParameter ? "`" : "``").Append(blob.ReadCompressedInteger());
                break;
            case ElementTypes.RequiredModifier or ElementTypes.OptionalModifier:
                ReadModifier(blob.ReadTypeHandle());
                ReadType(ref blob);
                break;
            case ElementTypes.Array:
                ReadType(ref blob);
                ReadShape(ref blob);
                break;
            case ElementTypes.FunctionPointer:
                ReadFunction(ref blob);
                break;
            default:
                throw new BadImageFormatException("A signature holds what is no type");
        }
    }

    /// <summary>Notes a declared or referred type; its full name.</summary>
    /// <exception cref="BadImageFormatException">It is a type that has a signature itself, which could be this one.</exception>
    private ReadOnlySpan<char> Note(EntityHandle type)
    {
        if (type.Kind is not (HandleKind.TypeDefinition or HandleKind.TypeReference))
        {
            throw new BadImageFormatException("A signature names what is neither declared nor referred to");
        }

        types.Add(number(type));
        return names.Id(type).AsSpan(TypeNames.Prefix);
    }

    /// <summary>Each type of a nest takes as many arguments as its own name says.</summary>
    private void ReadInstance(ReadOnlySpan<char> name, ref BlobReader blob)
    {
        var left = blob.ReadCompressedInteger();
        while (name.IndexOf('`') is >= 0 and var mark)
        {
            var length = name[mark..].IndexOf('.') is >= 0 and var dot ? mark + dot : name.Length;
            if (int.TryParse(name[(mark + 1)..length], out var count) && count <= left)
            {
                text.Append(name[..mark]).Append('{');
                ReadTypes(ref blob, count);
                text.Append('}');
                left -= count;
            }
            else
            {
                text.Append(name[..length]);
            }

            name = name[length..];
        }

        text.Append(name);
        var end = text.Length;
        ReadTypes(ref blob, left);
        text.Length = end;
    }

    private void ReadModifier(EntityHandle modifier)
    {
        var end = text.Length;
        if (modifier.Kind == HandleKind.TypeSpecification)
        {
            var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)modifier).Signature);
            ReadType(ref blob);
        }
        else
        {
            Note(modifier);
        }

        text.Length = end;
    }

    private void ReadShape(ref BlobReader blob)
    {
        var rank = blob.ReadCompressedInteger();
        if (rank > MostDimensions)
        {
            throw new BadImageFormatException("An array has too many dimensions");
        }

        text.Append('[').AppendJoin(',', Enumerable.Repeat("0:", rank)).Append(']');
        for (var sizes = blob.ReadCompressedInteger(); sizes > 0; sizes--)
        {
            blob.ReadCompressedInteger();
        }

        for (var bounds = blob.ReadCompressedInteger(); bounds > 0; bounds--)
        {
            blob.ReadCompressedSignedInteger();
        }
    }

    private void ReadFunction(ref BlobReader blob)
    {
        if (blob.ReadSignatureHeader().IsGeneric)
        {
            blob.ReadCompressedInteger();
        }

        var count = blob.ReadCompressedInteger();
        text.Append("=FUNC:");
        ReadType(ref blob);
        text.Append('(');
        ReadTypes(ref blob, count);
        text.Append(')');
    }
}
