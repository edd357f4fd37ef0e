using System.Text.RegularExpressions;

namespace Factory.Gates.Learning.Mining;

/// <summary>Judges by its subject whether a commit mends a mistake.</summary>
internal static class FixSubject
{
    private static readonly Regex Fix = new(
        @"\b(fix(es|ed|ing)?|bug(s|fix|fixes)?|hot-?fix(es)?|regress(ion|ions|ed|es)?|crash(es|ed|ing)?|deadlock(s|ed)?|hang(s|ing)?|race condition|broken?|breaks|leak(s|ed)?|nullref\w*|null ?reference\w*)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Chore = new(
        @"\b(typos?|spelling|comments?|docs?|documentation|readme|warnings?|format(ting)?|whitespace|indent(ation)?|style|nits?|merge conflicts?|locali[sz]ation|loc|pipelines?|ci|yml|yaml|flaky|tests?|unit ?tests?|build|feedback|script|versions?|copyright|analyzers?|code analysis|compil(er|ation) errors?|[a-z]{2,4}[0-9]{4}|(code )?review|refactor(ing)?|clean ?up|renam(e[ds]?|ing))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether it says so.</summary>
    public static bool Says(string subject) => Fix.IsMatch(subject);

    /// <summary>Whether what it mends is rather something beside the code: words, layout, the build.</summary>
    public static bool IsChore(string subject) => Chore.IsMatch(subject);
}
