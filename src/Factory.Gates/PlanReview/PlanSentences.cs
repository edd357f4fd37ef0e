using System.Text;
using System.Text.RegularExpressions;
using Factory.Gates.Envelope;
using Factory.Gates.Grounding;
using Factory.Model.Plans;

namespace Factory.Gates.PlanReview;

/// <summary>Reads the sentences of a plan's body, for what can only be told from words.</summary>
internal static class PlanSentences
{
    private static readonly Regex NotUsed = new(
        @"\b(?i:not|no|never|neither|nor|without|instead of|rather than|avoids?|avoiding|replaces?|replacing|removes?|removing|drops?|away from|no longer)\b[^;]*\z",
        RegexOptions.NonBacktracking);

    private static readonly Regex NotTaken = new(
        @"\A[^;]*\b(?i:not (?:used|needed|taken|wanted|an option)|no option|considered|ruled out|rules? (?:it|both|them) out|rules out|rejected|turned down)\b",
        RegexOptions.NonBacktracking);

    private static readonly Regex Item = new(@"\A\s*(?:[-*+]|[0-9]+[.)])\s", RegexOptions.NonBacktracking);

    /// <summary>The sentences of a section, in order; code spans stay in, comments don't. An item of a list ends the one before.</summary>
    public static IReadOnlyList<PlanSentence> Of(Plan plan, string heading)
    {
        if (plan.SectionCalled(heading) is not { } section)
        {
            return [];
        }

        var lines = MarkdownProse.WithoutComments(plan.Text).Split('\n');
        var end = plan.Sections.Where(other => other.Line > section.Line).Select(other => other.Line - 1).DefaultIfEmpty(lines.Length).Min();
        var reader = new Reader();
        for (var index = section.Line; index < end; index++)
        {
            reader.Read(lines[index], index + 1);
        }

        reader.Close(end);
        return reader.Found;
    }

    /// <summary>Whether the words around a name, in every sentence of it on its line, say that it is not used or goes.</summary>
    public static bool RulesOut(IReadOnlyList<PlanSentence> sentences, NamedThing thing)
    {
        var around = sentences.Where(sentence => sentence.First <= thing.Line && thing.Line <= sentence.Last && sentence.Text.Contains(thing.Text, StringComparison.Ordinal)).ToList();
        return around.Count > 0 && around.All(sentence => RulesOut(sentence.Text.Replace('`', ' '), thing.Text));
    }

    private static bool RulesOut(string sentence, string name)
    {
        var at = sentence.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (NotUsed.IsMatch(sentence[..at]) || NotTaken.IsMatch(sentence[(at + name.Length)..]));
    }

    /// <summary>A line cut where sentences end.</summary>
    private static IEnumerable<(string Text, bool Ends)> Pieces(string line)
    {
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is '.' or '!' or '?' or ';' && (at + 1 == line.Length || char.IsWhiteSpace(line[at + 1])))
            {
                yield return (line[start..(at + 1)], true);
                start = at + 1;
            }
        }

        yield return (line[start..], false);
    }

    /// <summary>Puts lines together to sentences.</summary>
    private sealed class Reader
    {
        private readonly StringBuilder text = new();
        private int first;

        public List<PlanSentence> Found { get; } = [];

        public void Read(string line, int number)
        {
            if (string.IsNullOrWhiteSpace(line) || Item.IsMatch(line))
            {
                Close(number - 1);
            }

            foreach (var piece in Pieces(line).Where(piece => !string.IsNullOrWhiteSpace(piece.Text)))
            {
                first = text.Length == 0 ? number : first;
                text.Append(piece.Text).Append(' ');
                if (piece.Ends)
                {
                    Close(number);
                }
            }
        }

        public void Close(int last)
        {
            if (text.Length > 0)
            {
                Found.Add(new(text.ToString().Trim(), first, Math.Max(first, last)));
                text.Clear();
            }
        }
    }
}

/// <summary>One sentence of a plan.</summary>
/// <param name="Text">Its words, in one line.</param>
/// <param name="First">The line it starts on, from 1.</param>
/// <param name="Last">The line it ends on.</param>
internal sealed record PlanSentence(string Text, int First, int Last);
