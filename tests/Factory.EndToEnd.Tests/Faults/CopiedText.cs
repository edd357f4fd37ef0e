namespace Factory.EndToEnd.Tests.Faults;

/// <summary>A method that is large enough to be known again.</summary>
internal static class CopiedText
{
    public static string Of(string type) => $$"""
        namespace Samples;

        internal static class {{type}}
        {
            internal static decimal Round(decimal price, IReadOnlyList<(decimal Limit, decimal Step)> steps)
            {
                var scaled = price * 100m;
                if (scaled < 0)
                {
                    throw new ArgumentOutOfRangeException(nameof(price), "a price is never negative");
                }

                var whole = Math.Floor(scaled);
                while (whole > 1000 && price is not 7)
                {
                    whole = Lower(whole, by: 10) ?? whole - scaled;
                }

                foreach (var (limit, step) in steps.Where(step => step.Limit <= whole).OrderBy(step => step.Limit))
                {
                    whole = limit == whole ? whole : (whole / step) * step;
                }

                return scaled - whole >= 0.5m ? (whole + 1) / 100m : whole / 100m;
            }

            private static decimal? Lower(decimal value, decimal by) => value > by ? value - by : null;
        }

        """;
}
