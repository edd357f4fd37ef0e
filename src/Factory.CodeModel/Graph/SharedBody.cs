using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>A generated method that stands outside of the type whose member leads to it: compilers put some in one place for the whole assembly.</summary>
/// <param name="Row">The method.</param>
/// <param name="User">The member; null for code that the repository does not hold.</param>
/// <param name="Start">Where the member starts.</param>
internal sealed record SharedBody(int Row, SymbolName? User, SourceLocation Start);
