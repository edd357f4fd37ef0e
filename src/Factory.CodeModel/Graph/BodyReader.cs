using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Reads what the code of a member uses, with the lambdas, local functions, iterators and async bodies that it holds.</summary>
internal sealed class BodyReader(PEReader image, MetadataReader reader, SymbolTable symbols, Places places)
{
    private readonly GeneratedMethods generated = new(reader);
    private readonly HashSet<MethodDefinitionHandle> seen = [];
    private readonly Queue<MethodDefinitionHandle> waiting = new();

    /// <summary>Adds the uses of a method that the source holds.</summary>
    /// <param name="method">The method.</param>
    /// <param name="start">Where it starts, for code that has no place of its own.</param>
    /// <param name="uses">Where they go.</param>
    public void Read(MethodDefinitionHandle method, SourceLocation start, UseCollector uses)
    {
        waiting.Enqueue(method);
        while (waiting.TryDequeue(out var next))
        {
            if (seen.Add(next) && reader.GetMethodDefinition(next) is { RelativeVirtualAddress: > 0 } definition)
            {
                Read(image.GetMethodBody(definition.RelativeVirtualAddress), new(places.Of(next), start), uses);
            }
        }
    }

    /// <summary>Setting a variable to its default is no use of its type: Debug also does it to clear what it keeps for the debugger.</summary>
    private void Read(MethodBodyBlock body, BodyPlaces at, UseCollector uses)
    {
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            var offset = code.Offset;
            var token = InstructionSizes.Next(ref code, out var operation);
            if (token != 0 && operation is not (ILOpCode.Ldstr or ILOpCode.Initobj))
            {
                Add(MetadataTokens.EntityHandle(token), at.At(offset), uses);
            }
        }

        foreach (var region in body.ExceptionRegions.Where(region => !region.CatchType.IsNil))
        {
            uses.Add(symbols.Of(region.CatchType), UseKind.Mention, at.At(region.HandlerOffset));
        }
    }

    private void Add(EntityHandle token, SourceLocation place, UseCollector uses)
    {
        foreach (var method in generated.BehindToken(token))
        {
            waiting.Enqueue(method);
        }

        var named = symbols.Of(token);
        for (var index = 0; index < named.Length; index++)
        {
            uses.Add(named[index], index > 0 ? UseKind.Mention : KindOf(token, symbols[named[0]]), place);
        }
    }

    private static UseKind KindOf(EntityHandle token, SymbolName first) => first.Member switch
    {
        "" => UseKind.Mention,
        ['F', ..] => UseKind.Access,
        _ => token.Kind is HandleKind.TypeDefinition or HandleKind.TypeReference ? UseKind.Mention : UseKind.Call,
    };
}
