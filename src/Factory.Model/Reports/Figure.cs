namespace Factory.Model.Reports;

/// <summary>One number that a gate reports beside its verdict.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Value">The number with its unit or denominator, formatted for the invariant culture.</param>
public sealed record Figure(string Name, string Value);
