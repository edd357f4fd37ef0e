using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Factory.CodeModel.Graph;

/// <summary>What is known of the tokens of one assembly: arrays by table and row, which are far faster than a dictionary.</summary>
internal sealed class TokenTable<T>(MetadataReader reader)
    where T : class
{
    private readonly T?[]?[] tables = new T?[MetadataTokens.TableCount][];

    public T? this[EntityHandle token]
    {
        get => tables[(int)token.Kind] is { } rows ? rows[MetadataTokens.GetRowNumber(token)] : null;
        set => (tables[(int)token.Kind] ??= new T?[reader.GetTableRowCount((TableIndex)token.Kind) + 1])[MetadataTokens.GetRowNumber(token)] = value;
    }
}
