using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Reads what the code of a member uses, with the lambdas, local functions, iterators and async bodies that it holds.</summary>
internal sealed class BodyReader(CompiledImage image, SymbolTable symbols)
{
    private readonly MetadataReader reader = image.Reader;
    private readonly GeneratedMethods generated = new(image, symbols.Strings);
    private readonly bool[] seen = new bool[image.Reader.MethodDefinitions.Count + 1];
    private readonly TypeDefinitionHandle?[] written = new TypeDefinitionHandle?[image.Reader.TypeDefinitions.Count + 1];
    private readonly List<int> waiting = [];
    private readonly PlaceCursor at = new(image);
    private readonly List<SharedBody> shared = [];

    /// <summary>What members lead to outside of their types, in their order. It is read when all types are.</summary>
    public IReadOnlyList<SharedBody> Shared => shared;

    /// <summary>Whether the code of a method was read.</summary>
    public bool HasRead(int row) => seen[row];

    /// <summary>Adds the uses of a method that the source holds.</summary>
    /// <param name="method">The method.</param>
    /// <param name="start">Where it starts, for code that has no place of its own.</param>
    /// <param name="uses">Where they go.</param>
    public void Read(MethodDefinitionHandle method, SourceLocation start, UseCollector uses)
    {
        var type = image.Holders.Of(method);
        waiting.Clear();
        waiting.Add(MetadataTokens.GetRowNumber(method));
        for (var index = 0; index < waiting.Count; index++)
        {
            if (!seen[waiting[index]] && Holder(waiting[index]) != type)
            {
                shared.Add(new(waiting[index], uses.User, start));
            }
            else
            {
                Read(waiting[index], start, uses);
            }
        }
    }

    /// <summary>Adds the uses of a method that stands outside of the type whose member leads to it.</summary>
    public void ReadShared(SharedBody body, UseCollector uses)
    {
        waiting.Clear();
        waiting.Add(body.Row);
        for (var index = 0; index < waiting.Count; index++)
        {
            Read(waiting[index], body.Start, uses);
        }
    }

    /// <summary>The written type around a method; none for what a compiler put outside of all.</summary>
    private TypeDefinitionHandle Holder(int row)
    {
        var type = image.Holders.Of(MetadataTokens.MethodDefinitionHandle(row));
        return type.IsNil || !symbols.IsGenerated(type) ? type : written[MetadataTokens.GetRowNumber(type)] ??= Written(type);
    }

    private TypeDefinitionHandle Written(TypeDefinitionHandle generated)
    {
        var type = generated;
        while (!type.IsNil && symbols.IsGenerated(type))
        {
            type = TypeNames.Outer(reader.GetTypeDefinition(type));
        }

        return type;
    }

    private void Read(int row, SourceLocation start, UseCollector uses)
    {
        var method = MetadataTokens.MethodDefinitionHandle(row);
        if (!seen[row] && reader.GetMethodDefinition(method) is { RelativeVirtualAddress: > 0 } definition)
        {
            at.Begin(method, start);
            Read(image.File.GetMethodBody(definition.RelativeVirtualAddress), uses);
        }

        seen[row] = true;
    }

    /// <summary>Setting a variable to its default is no use of its type: Debug also does it to clear what it keeps for the debugger.</summary>
    private void Read(MethodBodyBlock body, UseCollector uses)
    {
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            var offset = code.Offset;
            var token = InstructionSizes.Next(ref code, out var operation);
            if (token != 0 && operation is not (ILOpCode.Ldstr or ILOpCode.Initobj))
            {
                var named = MetadataTokens.EntityHandle(token);
                waiting.AddRange(generated.Behind(named).AsSpan());
                Add(named, offset, uses);
            }
        }

        foreach (var region in body.ExceptionRegions)
        {
            if (!region.CatchType.IsNil)
            {
                uses.Add(symbols.Of(region.CatchType), UseKind.Mention, at.At(region.HandlerOffset));
            }
        }
    }

    private void Add(EntityHandle token, int offset, UseCollector uses)
    {
        var named = symbols.Of(token);
        for (var index = 0; index < named.Length; index++)
        {
            uses.Add(named[index], index > 0 ? UseKind.Mention : KindOf(token, symbols[named[0]]), at, offset);
        }
    }

    private static UseKind KindOf(EntityHandle token, SymbolName first) => first.Member switch
    {
        "" => UseKind.Mention,
        ['F', ..] => UseKind.Access,
        _ => token.Kind is HandleKind.TypeDefinition or HandleKind.TypeReference ? UseKind.Mention : UseKind.Call,
    };
}
