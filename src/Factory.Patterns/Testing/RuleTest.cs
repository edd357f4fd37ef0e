using System.Text.RegularExpressions;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Testing;

/// <summary>
/// Runs a rule over its test file with Semgrep's marks: a comment <c>ruleid: id</c> says that the rule matches on the next line,
/// <c>ok: id</c> that it does not; <c>todoruleid</c> and <c>todook</c> leave the line open. A match on a line without a mark is
/// unexpected. Marks in a row are about the line behind the last. The rule's paths do not matter here.
/// </summary>
public static class RuleTest
{
    private static readonly Regex Mark = new(
        @"\A\s*(?://|#|--|;|/\*|<!--|@\*|\(\*).*?((?:deep)?(?:todo)?)(ruleid|ok)\s*:\s*([^:]*?)\s*(?:\*/|-->|\*@|\*\))?\s*\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Which lines should match, and which do not or should not.</summary>
    public static RuleTestResult Run(Rule rule, string testText, CancellationToken cancellation)
    {
        var marks = Marks(rule.Id, testText);
        var matched = RuleScanner.Match([rule], rule.Location.Path, testText, cancellation).Select(match => match.Line).ToHashSet();
        var expected = marks.Where(mark => mark.Kind == "ruleid").Select(mark => mark.Line).Distinct().ToList();
        var open = marks.Where(mark => mark.Kind == "todo").Select(mark => mark.Line);
        return new(
            expected,
            [.. expected.Where(line => !matched.Contains(line))],
            [.. matched.Except(expected).Except(open).Order()])
        {
            HasGood = marks.Any(mark => mark.Kind == "ok"),
            HasOpen = marks.Any(mark => mark.Kind == "todo"),
        };
    }

    private static List<(string Kind, int Line)> Marks(string id, string text)
    {
        var marks = new List<(string, int)>();
        var waiting = new List<string>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (Mark.Match(line) is { Success: true } mark)
            {
                var ids = mark.Groups[3].Value.Split(',', StringSplitOptions.TrimEntries);
                waiting.AddRange(ids.Contains(id, StringComparer.Ordinal) ? [mark.Groups[1].Length > 0 ? "todo" : mark.Groups[2].Value] : []);
                continue;
            }

            marks.AddRange(waiting.Select(kind => (kind, number)));
            waiting.Clear();
        }

        return marks;
    }
}
