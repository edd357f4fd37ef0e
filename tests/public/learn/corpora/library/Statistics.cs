namespace Measures;

/// <summary>Figures of a series that is added to one value at a time.</summary>
public sealed class Statistics
{
    private double mean;
    private double squares;

    public int Count { get; private set; }

    public double Mean => Count == 0 ? double.NaN : mean;

    public double Variance => Count < 2 ? double.NaN : squares / (Count - 1);

    public double Deviation => Math.Sqrt(Variance);

    public void Add(double value)
    {
        Count++;
        var distance = value - mean;
        mean += distance / Count;
        squares += distance * (value - mean);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length switch
        {
            0 => throw new ArgumentException("There is no median of nothing", nameof(values)),
            var length when length % 2 == 1 => sorted[length / 2],
            var length => (sorted[(length / 2) - 1] + sorted[length / 2]) / 2,
        };
    }
}
