namespace Factory.Patterns.Tests.Infra;

/// <summary>Code that no person writes.</summary>
internal static class Hostile
{
    /// <summary>A string in the hole of a string, and so on.</summary>
    public static string Interpolated(int levels) => $"{string.Concat(Enumerable.Repeat("$\"{", levels))}1{string.Concat(Enumerable.Repeat("}\"", levels))}";
}
