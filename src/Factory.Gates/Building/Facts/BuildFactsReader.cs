namespace Factory.Gates.Building.Facts;
internal static class BuildFactsReader { public static BuildFacts Read(FactsSource source) => BuildFacts.Absent(source.Root); }
