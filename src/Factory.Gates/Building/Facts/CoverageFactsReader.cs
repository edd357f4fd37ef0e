namespace Factory.Gates.Building.Facts;
internal static class CoverageFactsReader { public static CoverageFacts Read(FactsSource source) => CoverageFacts.Absent(source.Root); }
