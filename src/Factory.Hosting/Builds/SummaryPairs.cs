using System.Globalization;

namespace Factory.Hosting.Builds;

/// <summary>Lets a summary be written as a chain: <c>ReportSummary(_ => _.AddPair("Passed", 3))</c>.</summary>
public static class SummaryPairs
{
    /// <summary>Sets one pair and hands the pairs back.</summary>
    public static Dictionary<string, string> AddPair<T>(this Dictionary<string, string> pairs, string key, T value)
    {
        pairs[key] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return pairs;
    }
}
