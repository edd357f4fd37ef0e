using System.Globalization;

namespace Factory.Gates.Learning;

/// <summary>Counts things in words.</summary>
internal static class Counted
{
    /// <summary>One of them, or several: <c>1 hit</c>, <c>2 hits</c>.</summary>
    public static string Of(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
