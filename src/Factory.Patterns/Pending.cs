#pragma warning disable IDE0130, CA1822 // stand-ins until the pieces arrive
namespace Factory.Patterns.Analysis
{
    internal static class StringEntropy { public static bool LooksSecret(string s) => false; }
    internal static class RegexComplexity { public static bool MayExplode(string s) => false; }
}
namespace Factory.Patterns.Conditions
{
    internal sealed class ComparisonExpression { public static ComparisonExpression Parse(string s, int b=10, bool strip=false) => new(); public bool Holds(Func<string,string?> t) => true; }
}
