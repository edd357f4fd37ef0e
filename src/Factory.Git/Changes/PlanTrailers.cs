using System.Globalization;
using Factory.Git.Commands;

namespace Factory.Git.Changes;

/// <summary>Reads the plans that commits name with a trailer <c>Plan: 12</c>.</summary>
internal sealed class PlanTrailers(GitCommand git)
{
    private const string LongestPlanId = "999999999";

    /// <summary>Their ids, ascending.</summary>
    /// <param name="range">Commits with their history, and with <c>^</c> those whose history does not count.</param>
    /// <param name="cancellation">Stops git.</param>
    public async Task<IReadOnlyList<int>> ReadAsync(string[] range, CancellationToken cancellation)
    {
        var trailers = await git.OutputAsync(new(["log", "--format=%(trailers:key=Plan,valueonly=true,unfold=true)", .. range, "--"]), cancellation);
        return
        [
            .. trailers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(value => value.Length <= LongestPlanId.Length && value.All(char.IsAsciiDigit))
                .Select(value => int.Parse(value, CultureInfo.InvariantCulture))
                .Distinct()
                .Order(),
        ];
    }
}
