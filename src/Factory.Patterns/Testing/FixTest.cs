using System.Text;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Testing;

/// <summary>Mends the test file of rules with their fixes, and compares it with what it must become. Space at the end of lines does not count.</summary>
public static class FixTest
{
    /// <summary>The first line (from 1) that does not become what it must; 0 where all do.</summary>
    /// <param name="rules">All rules that the file tests; their paths do not matter here.</param>
    /// <param name="testText">The test file.</param>
    /// <param name="fixedText">What it must become.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static int FirstDifference(IReadOnlyList<Rule> rules, string testText, string fixedText, CancellationToken cancellation)
    {
        var mended = Lines(Mend(rules, testText.Replace("\r\n", "\n", StringComparison.Ordinal), cancellation));
        var wanted = Lines(fixedText.Replace("\r\n", "\n", StringComparison.Ordinal));
        var same = mended.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == mended.Length && same == wanted.Length ? 0 : same + 1;
    }

    /// <summary>Of fixes that overlap the first counts.</summary>
    private static string Mend(IReadOnlyList<Rule> rules, string text, CancellationToken cancellation)
    {
        var mended = new StringBuilder();
        var done = 0;
        foreach (var match in RuleScanner.Match(rules, rules[0].Location.Path, text, cancellation).Where(match => match.Fix is not null).OrderBy(match => match.Start))
        {
            if (match.Start >= done)
            {
                mended.Append(text, done, match.Start - done).Append(match.Fix);
                done = match.Start + match.Text.Length;
            }
        }

        return mended.Append(text, done, text.Length - done).ToString();
    }

    private static string[] Lines(string text) => [.. text.TrimEnd().Split('\n').Select(line => line.TrimEnd())];
}
