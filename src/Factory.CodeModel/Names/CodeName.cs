namespace Factory.CodeModel.Names;

/// <summary>A name of the code, without type parameters and parameters.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Full">With all that it stands in: <c>Ordering.Export.CsvExporter.Write</c>.</param>
public sealed record CodeName(NameKind Kind, string Full)
{
    /// <summary>The simple names of what a type derives from; null where it is no type.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>The last part.</summary>
    public string Simple => Full[(Full.LastIndexOf('.') + 1)..];
}
