using Factory.Gates.Learning.Evidence.Hits;
using Factory.Gates.Learning.Evidence.Standings;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Evidence.Recording;

/// <summary>Asks after hits, one at a time. Each answer is recorded at once, so nothing is lost where somebody leaves in between.</summary>
/// <param name="input">Where the hits are.</param>
/// <param name="answers">What is answered, a line each; its end is the end of the dialogue.</param>
/// <param name="show">Shows a line.</param>
public sealed class HitDialogue(JudgeInput input, TextReader answers, Action<string> show)
{
    /// <summary>What was judged, in the order of the answers.</summary>
    /// <exception cref="InvalidInputException">A mistake in the envelope, or git does not know who judges.</exception>
    public async Task<IReadOnlyList<EvidenceUpdate>> RunAsync(IReadOnlyList<RuleStanding> asked, CancellationToken cancellation)
    {
        var updates = new List<EvidenceUpdate>();
        foreach (var hit in asked.SelectMany(standing => standing.Open))
        {
            show($"{hit.Rule}:");
            show(EvidenceTable.Line(hit));
            if (await AnswerAsync(cancellation) is not { } answer)
            {
                break;
            }

            if (Said(hit, answer) is { } said)
            {
                updates.Add(await EvidenceRecorder.RecordAsync(input, said, cancellation));
            }
        }

        return updates;
    }

    /// <summary>An answer that means something; null where there is no more.</summary>
    private async Task<string?> AnswerAsync(CancellationToken cancellation)
    {
        while (true)
        {
            show("c to confirm, d REASON to dismiss, s to skip, q to quit");
            var answer = (await answers.ReadLineAsync(cancellation))?.Trim();
            if (answer is null or "q")
            {
                return null;
            }

            if (answer is "c" or "s" or ['d', ' ', ..])
            {
                return answer;
            }
        }
    }

    /// <summary>Null for a hit that is skipped.</summary>
    private static HitJudgement? Said(RuleHit hit, string answer) => answer == "s" ? null : new(hit.Rule, hit.Fingerprint, answer == "c" ? HitVerdict.Confirmed : HitVerdict.Dismissed)
    {
        Reason = answer[1..],
        Paths = [hit.Location.Path],
        IsShown = true,
    };
}
