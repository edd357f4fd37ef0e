using Factory.Model.Reports;

namespace Factory.Gates.Handover.Needs;

/// <summary>Something that the repository needs beyond itself, where it is first seen.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The variable, secret, program or file; for a manual step its words.</param>
/// <param name="Place">Where it is needed.</param>
public sealed record FoundNeed(FoundKind Kind, string Name, SourceLocation Place);
