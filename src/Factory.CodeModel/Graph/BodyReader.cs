using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Reads what the code of a member uses, with the lambdas, local functions, iterators and async bodies that it holds.</summary>
internal sealed class BodyReader(PEReader image, MetadataReader reader, SymbolTable symbols, Places places)
{
    private readonly GeneratedMethods generated = new(reader, symbols.Strings);
    private readonly bool[] seen = new bool[reader.MethodDefinitions.Count + 1];
    private readonly List<int> waiting = [];
    private readonly PlaceCursor at = new(places);

    /// <summary>Adds the uses of a method that the source holds.</summary>
    /// <param name="method">The method.</param>
    /// <param name="start">Where it starts, for code that has no place of its own.</param>
    /// <param name="uses">Where they go.</param>
    public void Read(MethodDefinitionHandle method, SourceLocation start, UseCollector uses)
    {
        waiting.Clear();
        waiting.Add(MetadataTokens.GetRowNumber(method));
        for (var index = 0; index < waiting.Count; index++)
        {
            var row = waiting[index];
            var next = MetadataTokens.MethodDefinitionHandle(row);
            if (!seen[row] && reader.GetMethodDefinition(next) is { RelativeVirtualAddress: > 0 } definition)
            {
                at.Begin(next, start);
                Read(image.GetMethodBody(definition.RelativeVirtualAddress), uses);
            }

            seen[row] = true;
        }
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
                waiting.AddRange(generated.Behind(named));
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
