using Factory.CodeModel.Surface;
using Factory.Model.Reports;

namespace Factory.Gates.Contracts;

/// <summary>What others rely on, and the file that holds it.</summary>
public sealed record PlacedContract(string Path, Contract Contract)
{
    /// <summary>Where it stands.</summary>
    public SourceLocation Place => new(Path, Contract.Line);
}
