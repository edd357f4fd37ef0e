using System.Globalization;

namespace Factory.Model.Learning;

/// <summary>How many of a sample have something, with the 95 % interval of the share behind it. Of an empty sample nothing is known.</summary>
/// <param name="Count">How many have it.</param>
/// <param name="Sample">How many were looked at.</param>
/// <param name="Lower">The least the share may be, from 0 to 1.</param>
/// <param name="Upper">The most the share may be, from 0 to 1.</param>
public sealed record Proportion(int Count, int Sample, double Lower, double Upper)
{
    /// <summary>Of nothing.</summary>
    public static Proportion Unknown { get; } = new(0, 0, 0, 1);

    /// <summary>Whether anything was looked at.</summary>
    public bool IsKnown => Sample > 0;

    /// <summary>How many of 100; not a number where nothing was looked at.</summary>
    public double Per100 => 100.0 * Count / Sample;

    /// <summary><c>3 of 120 (2.5 per 100; 0.9 to 7.1)</c>, or <c>0 of 0: unknown</c>: no figure without its denominator.</summary>
    public override string ToString() => IsKnown
        ? string.Create(CultureInfo.InvariantCulture, $"{Count} of {Sample} ({Per100:0.0} per 100; {Lower * 100:0.0} to {Upper * 100:0.0})")
        : "0 of 0: unknown";
}
