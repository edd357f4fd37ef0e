namespace Factory.Gates.Context;

/// <summary>Lines of one kind.</summary>
/// <param name="Heading">What they are about.</param>
/// <param name="Lines">The lines; a section without any is not rendered.</param>
internal sealed record ContextSection(string Heading, IReadOnlyList<ContextLine> Lines);
