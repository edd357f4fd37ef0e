using Factory.Gates.Learning.Sources;
using Factory.Git;
using Factory.Git.History;
using Factory.Model.Faults;
using Factory.Patterns.Generalising;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Strengthening;

/// <summary>Finds where a rule was silent at a commit, and says why.</summary>
/// <param name="rule">The rule.</param>
/// <param name="note">Is told why.</param>
internal sealed class RuleWasSilent(Rule rule, Action<string> note)
{
    private const int MostReasons = 10;
    private const int LongestSentence = 300;

    /// <summary>The lines that it should have matched: those that the commit took out, and where none of them near it is what the rule is about, those that it wrote. None where it matches there.</summary>
    /// <exception cref="InvalidInputException">Nothing that the commit changed is near to what it matches.</exception>
    public async Task<IReadOnlyList<MissedLines>> AtAsync(Repository repository, HistoryCommit commit, CancellationToken cancellation)
    {
        var (takenOut, written) = await MissedCode.ReadAsync(repository, commit, rule, cancellation);
        var silences = takenOut.Select(stretch => Of(stretch, cancellation)).ToList();
        var mended = silences.Where(silence => silence.IsMistake).Select(silence => silence.Stretch).ToList();
        silences.AddRange(written.Where(stretch => !mended.Any(stretch.IsNear)).Select(stretch => Of(stretch, cancellation)));
        if (silences.Any(silence => silence.Matches))
        {
            return [];
        }

        Explain(silences);
        return [.. silences.Select(silence => silence.Stretch.Lines)];
    }

    private void Explain(IReadOnlyList<Silence> silences)
    {
        var refusals = silences.SelectMany(silence => silence.Refusals.Select(refusal => (silence.Stretch.Lines.Path, refusal)))
            .OrderBy(one => one.refusal.Cause == SilenceCause.Shape)
            .Take(MostReasons)
            .ToList();
        if (refusals.Count == 0)
        {
            throw new InvalidInputException(
                "--missed", $"nothing that the commit changed is near to what '{rule.Id}' matches", "Give the commit that made or mended the mistake");
        }

        foreach (var (path, refusal) in refusals)
        {
            note($"silent at {QuotedText.Code(path, LongestSentence)}:{refusal.Line}: {QuotedText.Code(refusal.Sentence, LongestSentence)}");
        }
    }

    private Silence Of(MissedStretch stretch, CancellationToken cancellation)
    {
        var (path, text, lines) = stretch.Lines;
        var matches = RuleScanner.Scan([rule], path, text, cancellation)
            .Any(match => lines.Any(missed => match.Line <= missed.Last && missed.First <= match.EndLine));
        return new(stretch, matches, matches ? [] : RuleSilence.Explain(rule, stretch.Lines, cancellation));
    }

    private sealed record Silence(MissedStretch Stretch, bool Matches, IReadOnlyList<Patterns.Generalising.Refusal> Refusals)
    {
        /// <summary>Whether it is what the rule is about, and not just the code that is nearest to it.</summary>
        public bool IsMistake => Matches || Refusals.Any(refusal => refusal.Cause != SilenceCause.Shape);
    }
}
