using System.Text.RegularExpressions;

namespace Factory.Gates.Learning.Mining;

/// <summary>Reads from a commit's message what it takes back.</summary>
internal static class RevertMessage
{
    private static readonly Regex Ids = new(
        @"\bThis reverts commits?[ \n]+(?<id>[0-9a-f]{7,64})\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Quoted = new(
        @"\A(?<again>Reapply|Revert):? ""(?<subject>.+)""(?<rest>[^""]*)\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Word = new(
        @"\A(\[[^\]]*\] ?)?(fully |partially )?revert(s|ed|ing)?\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex PullRequest = new(@"( \(#[0-9]+\))+\z", RegexOptions.NonBacktracking);

    /// <summary>The ids that git's own sentence names, shortened ones too.</summary>
    public static IReadOnlyList<string> IdsIn(string body) => [.. Ids.Matches(body).Select(match => match.Groups["id"].Value.ToLowerInvariant()).Distinct()];

    /// <summary>The subject that it takes back, in git's own form; null for any other. What it brings back again is a revert of that name.</summary>
    public static string? SubjectIn(string subject) => Quoted.Match(subject) is { Success: true } match
        ? match.Groups["again"].Value.StartsWith("Reapply", StringComparison.OrdinalIgnoreCase)
            ? $"Revert \"{match.Groups["subject"].Value}\""
            : match.Groups["subject"].Value
        : null;

    /// <summary>Whether it says in other words that something was taken back.</summary>
    public static bool IsInWords(string subject) => Word.IsMatch(subject);

    /// <summary>A subject without the numbers of pull requests at its end.</summary>
    public static string Bare(string subject) => PullRequest.Replace(subject, "");
}
