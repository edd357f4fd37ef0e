using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>One symbol uses another. Several uses of one kind between the same two are one, at its first place.</summary>
/// <param name="From">Who uses. What generated code uses belongs to the member that holds the lambda, iterator or async body.</param>
/// <param name="To">What is used.</param>
/// <param name="Kind">How.</param>
/// <param name="Place">Where; without a line where the compiler keeps none (fields, interfaces).</param>
public sealed record Use(SymbolName From, SymbolName To, UseKind Kind, SourceLocation Place);
