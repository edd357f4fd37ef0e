using System.Text.RegularExpressions;
using Factory.Gates.Envelope;
using Factory.Gates.Grounding;
using Factory.Model.Plans;

namespace Factory.Gates.PlanReview;

/// <summary>Reads the sentences of a plan's body, for what can only be told from words.</summary>
internal static class PlanSentences
{
    private static readonly Regex NotUsed = new(
        @"\b(?i:not|no|never|neither|nor|without|instead of|rather than|avoids?|avoiding|replaces?|replacing|removes?|removing|drops?|away from|no longer)\b[^.;]*\z",
        RegexOptions.NonBacktracking);

    private static readonly Regex NotTaken = new(
        @"\A[^.;]*\b(?i:not (?:used|needed|taken|wanted|an option)|no option|considered|ruled out|rules? (?:it|both|them) out|rules out|rejected|turned down)\b",
        RegexOptions.NonBacktracking);

    /// <summary>The sentences of a section, each with the line that it starts on; code spans stay in.</summary>
    public static IEnumerable<(string Text, int Line)> Of(PlanSection section)
    {
        var line = section.Line + 1;
        foreach (var paragraph in MarkdownProse.WithoutComments(section.Text).Split("\n\n"))
        {
            var start = 0;
            for (var at = 0; at <= paragraph.Length; at++)
            {
                if (at == paragraph.Length || EndsAt(paragraph, at))
                {
                    var sentence = paragraph[start..Math.Min(paragraph.Length, at + 1)];
                    yield return (sentence.Trim(), line + paragraph.AsSpan(0, start).Count('\n'));
                    start = Math.Min(paragraph.Length, at + 1);
                }
            }

            line += paragraph.Count(letter => letter == '\n') + 2;
        }
    }

    /// <summary>Whether the words around a name, in its sentence, say that it is not used or goes.</summary>
    public static bool RulesOut(Plan plan, NamedThing thing)
    {
        var lines = plan.Text.Split('\n');
        var line = lines[thing.Line - 1];
        var at = line.IndexOf(thing.Text, StringComparison.Ordinal);
        var before = $"{(thing.Line > 1 ? lines[thing.Line - 2] : "")} {(at < 0 ? "" : line[..at])}";
        var after = $"{(at < 0 ? "" : line[(at + thing.Text.Length)..])} {(thing.Line < lines.Length ? lines[thing.Line] : "")}";
        return NotUsed.IsMatch(before.Replace('`', ' ')) || NotTaken.IsMatch(after);
    }

    private static bool EndsAt(string text, int at) =>
        text[at] is '.' or '!' or '?' or ';' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));
}
