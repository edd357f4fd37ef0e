using System.Globalization;

namespace Factory.Gates.Learning.Evidence;

/// <summary>Between what a share lies, with 95 % confidence, after a sample: the score interval of Wilson (1927). Where nothing was looked at, anywhere.</summary>
/// <param name="Lower">The least it may be, from 0 to 1.</param>
/// <param name="Upper">The most it may be, from 0 to 1.</param>
public readonly record struct WilsonInterval(double Lower, double Upper)
{
    private const double Z = 1.959964;

    /// <summary>The interval of a share.</summary>
    /// <param name="hits">How many of the sample have it.</param>
    /// <param name="sample">How many were looked at.</param>
    public static WilsonInterval Of(int hits, int sample)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, sample);
        if (sample == 0)
        {
            return new(0, 1);
        }

        var (share, square) = ((double)hits / sample, Z * Z);
        var middle = share + (square / (2.0 * sample));
        var spread = Z * Math.Sqrt((share * (1 - share) / sample) + (square / (4.0 * sample * sample)));
        var scale = 1 + (square / sample);
        return new(Math.Max(0, (middle - spread) / scale), Math.Min(1, (middle + spread) / scale));
    }

    /// <summary><c>0.49 to 0.94</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lower:0.00} to {Upper:0.00}");
}
