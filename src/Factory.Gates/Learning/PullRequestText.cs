using System.Globalization;
using System.Text;
using Factory.Gates.Learning.Backtesting;
using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Proving;
using Factory.Gates.Learning.Sources;

namespace Factory.Gates.Learning;

/// <summary>The description of a pull request that brings a lesson.</summary>
internal static class PullRequestText
{
    private const int MostListed = 50;
    private const int ShownDigits = 12;
    private const int LongestCell = 300;

    /// <summary>What happened, what follows, what the history says, and how to merge it.</summary>
    public static string Of(Admission admission, string branch, IEnumerable<string> files)
    {
        var lesson = admission.Lesson;
        var text = new StringBuilder()
            .Append("# ").Append(LearnMessage.Subject(admission)).Append("\n\n")
            .Append("## What happened\n\n").Append(lesson.StoryWithQuotations).Append("\n\nIncident: ").Append(lesson.Incident).Append(". Class: ").Append(lesson.Class).Append(".\n\n");
        if (admission.Draft.Rule is { } rule)
        {
            var path = rule.Rule.Location.Path;
            text.Append(CultureInfo.InvariantCulture, $"## Rule\n\n`{rule.Rule.Id}` (stage {rule.Rule.About("stage")}): {rule.Rule.Message}\n\n");
            text.Append(MarkdownFence.Around(admission.Draft.Files[path].TrimEnd('\n'), "yaml")).Append('\n');
        }
        else
        {
            text.Append("## Decision\n\n").Append(lesson.NoCheck?.Reason).Append('\n');
        }

        if (admission.Proof is { } proof)
        {
            Backtest(text, proof);
        }

        text.Append("\n## How to merge\n\nThe branch `").Append(branch).Append("` holds one commit with these files and nothing else:\n\n");
        files.ToList().ForEach(file => text.Append("- `").Append(file).Append("`\n"));
        return text.Append("\nRead the rule and its hits, then merge it as it is. To refuse it, close this and delete the branch; Learn makes it again only when it is asked to.\n").ToString();
    }

    private static void Backtest(StringBuilder text, RuleProof proof)
    {
        var hits = proof.OfRule.Hits;
        text.Append(CultureInfo.InvariantCulture, $"\n## Back-test\n\n{LearnMessage.Backtest(proof)}, of which {proof.OfRule.Exposures.Count} could have made the mistake.\n");
        if (hits.Count > 0)
        {
            text.Append("\n| commit | place | what | since then |\n|---|---|---|---|\n");
            foreach (var hit in hits.Take(MostListed))
            {
                var fate = proof.Incident.Is(hit) ? "the incident" : hit.Fate == HitFate.Stands ? "there still" : "gone";
                text.Append(CultureInfo.InvariantCulture, $"| {hit.Commit[..ShownDigits]} | {Cell(hit.Path)}:{hit.Line} | {Cell(hit.Text)} | {fate} |\n");
            }
        }

        text.Append(hits.Count > MostListed ? string.Create(CultureInfo.InvariantCulture, $"\nAnd {hits.Count - MostListed} more of older commits.\n") : "");
    }

    /// <summary>Code and names of files come from anyone: they end no line, no cell and no span.</summary>
    private static string Cell(string text) => $"`{QuotedText.Code(text, LongestCell).Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal)}`";
}
