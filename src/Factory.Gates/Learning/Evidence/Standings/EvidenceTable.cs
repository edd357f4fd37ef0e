using System.Globalization;
using Factory.Gates.Learning.Evidence.Hits;

namespace Factory.Gates.Learning.Evidence.Standings;

/// <summary>How rules stand, as lines of plain text.</summary>
public static class EvidenceTable
{
    private const int LongestText = 80;
    private const int ShortCommit = 12;

    /// <summary>A line for each rule.</summary>
    public static IReadOnlyList<string> Lines(EvidenceBoard board) => board.Rules.Count == 0
        ? ["There is no rule."]
        : [.. board.Rules.Select(Line)];

    /// <summary>The rules whose hits are worth judging, each with those hits.</summary>
    public static IReadOnlyList<string> Open(IReadOnlyList<RuleStanding> rules) =>
        [.. rules.SelectMany(standing => standing.Open.Select(Line).Prepend(Line(standing)))];

    /// <summary>A hit: <c>  0123456789abcdef src/A.cs:12 text (since 1a2b3c4d5e6f, mended by 6f5e4d3c2b1a)</c>.</summary>
    public static string Line(RuleHit hit)
    {
        var text = hit.Text.Length > LongestText ? $"{hit.Text[..(char.IsHighSurrogate(hit.Text[LongestText - 1]) ? LongestText - 1 : LongestText)]}…" : hit.Text;
        string[] history = [.. hit.Commit.Length > 0 ? (string[])[$"since {Short(hit.Commit)}"] : [], .. hit.MendedBy.Length > 0 ? (string[])[$"mended by {Short(hit.MendedBy)}"] : []];
        return $"  {hit.Fingerprint} {hit.Location}: {text}{(history.Length > 0 ? $" ({string.Join(", ", history)})" : "")}";
    }

    /// <summary>A rule: <c>no-sync-wait: block, no hit judged; 2 open; deterrent (120 exposures, 0 hits, canary passes)</c>.</summary>
    private static string Line(RuleStanding standing)
    {
        var known = standing.Retirement;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{standing.Rule}: {standing.Trust}; {standing.Open.Count} open; {known.State.ToString().ToLowerInvariant()} ({Count(known.Exposure, "exposure")}, {Count(known.Hits, "hit")}, canary {(known.CanaryPasses ? "passes" : "fails")})");
    }

    private static string Short(string commit) => commit[..Math.Min(ShortCommit, commit.Length)];

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
