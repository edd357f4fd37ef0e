namespace Factory.Gates.Building.Facts;
internal static class TestFactsReader { public static TestFacts Read(FactsSource source) => TestFacts.Absent(source.Root); }
