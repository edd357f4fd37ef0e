using System.Globalization;

namespace Factory.Git.History;

/// <summary>Reads which plans a commit names with trailers <c>Plan: 12</c>.</summary>
internal static class PlanTrailers
{
    /// <summary>What git's formats write for them: the values, one a line.</summary>
    public const string Format = "%(trailers:key=Plan,valueonly=true,unfold=true)";

    private const string LongestPlanId = "999999999";

    /// <summary>The ids among the values, each once, in ascending order. What is no number names no plan.</summary>
    public static IReadOnlyList<int> IdsIn(string values) =>
    [
        .. values.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(value => value.Length <= LongestPlanId.Length && value.All(char.IsAsciiDigit))
            .Select(value => int.Parse(value, CultureInfo.InvariantCulture))
            .Distinct()
            .Order(),
    ];
}
