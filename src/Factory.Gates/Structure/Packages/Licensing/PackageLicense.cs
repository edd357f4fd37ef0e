namespace Factory.Gates.Structure.Packages.Licensing;

/// <summary>The licence of a package, as far as its nuspec tells.</summary>
/// <param name="Expression">The SPDX expression; empty where there is none that can be read.</param>
/// <param name="Obstacle">Why it is not known; empty where it is.</param>
public sealed record PackageLicense(string Expression, string Obstacle)
{
    private const int LongestShown = 100;

    /// <summary>A licence by its expression, if that can be read.</summary>
    public static PackageLicense Of(string expression) => LicenseExpression.IsOne(expression)
        ? new(expression, "")
        : Unknown($"'{Short(expression)}' is no licence expression");

    /// <summary>A licence that is not known.</summary>
    public static PackageLicense Unknown(string obstacle) => new("", obstacle);

    /// <summary>What a package says about its licence, in a length that can be shown.</summary>
    internal static string Short(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";
}
