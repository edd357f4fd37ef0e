using Factory.Model.Reports;

namespace Factory.Gates.Handover.Ownership;

/// <summary>Something that cites a rail as its reason, where the rail is gone.</summary>
/// <param name="By">What cites it, in words.</param>
/// <param name="Cited">What it cites.</param>
/// <param name="Place">Where it does.</param>
public sealed record Citation(string By, string Cited, SourceLocation Place);
