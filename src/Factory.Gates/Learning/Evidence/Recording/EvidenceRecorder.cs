using Factory.Gates.Learning.Evidence.Hits;
using Factory.Gates.Learning.Evidence.Standings;
using Factory.Gates.Learning.Rules;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Learning.Evidence.Recording;

/// <summary>Writes judgements into the file of their rule, and nothing else.</summary>
public static class EvidenceRecorder
{
    /// <summary>Who says what only the history shows.</summary>
    public const string History = "history";

    /// <summary>Judges one hit, in each of the files that are asked for. A hit that was judged before is judged anew.</summary>
    /// <exception cref="InvalidInputException">There is no such rule or hit, no reason, or several files to choose from; nothing is written.</exception>
    public static async Task<EvidenceUpdate> RecordAsync(JudgeInput input, HitJudgement said, CancellationToken cancellation)
    {
        var reason = ReasonOf(said);
        var judged = await JudgedRules.OpenAsync(input.Gate, cancellation);
        var tested = judged.Find(said.Rule);
        var paths = said.IsShown ? said.Paths : await new HitPaths(judged, input).FindAsync(tested, said, cancellation);
        var by = await judged.Repository.UserAsync(cancellation);
        var lines = paths.Select(path => new Judgement(said.Hit, path, said.Verdict, by)
        {
            Rule = tested.Rule.Content, Commit = judged.Head, Reason = reason,
        });
        return Write(judged, tested, [.. lines]);
    }

    /// <summary>Confirms what the history shows: the open hits that a later commit mended.</summary>
    /// <param name="input">Where the hits are.</param>
    /// <param name="rule">The id of the only rule that is asked for; empty for all.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidInputException">No repository, no such rule, or a mistake in the envelope; nothing is written.</exception>
    public static async Task<IReadOnlyList<EvidenceUpdate>> ConfirmMendedAsync(JudgeInput input, string rule, CancellationToken cancellation)
    {
        var board = await EvidenceBoard.ReadAsync(input, rule, cancellation);
        var judged = await JudgedRules.OpenAsync(input.Gate, cancellation);
        return
        [
            .. from standing in board.Rules
               let mended = standing.Open.Where(hit => hit.MendedBy.Length > 0).ToList()
               where mended.Count > 0
               let tested = judged.Find(standing.Rule)
               select Write(judged, tested, [.. mended.Select(hit => Mended(hit, tested))]),
        ];
    }

    private static Judgement Mended(RuleHit hit, TestedRule tested) =>
        new(hit.Fingerprint, hit.Location.Path, HitVerdict.Confirmed, History) { Rule = tested.Rule.Content, Commit = hit.MendedBy, Reason = "a later commit mended it" };

    private static EvidenceUpdate Write(JudgedRules judged, TestedRule tested, IReadOnlyList<Judgement> lines)
    {
        var id = tested.Rule.Id;
        var anew = lines.Select(line => line.Hit).ToHashSet();
        IReadOnlyList<Judgement> all = [.. judged.Evidence.Judged.GetValueOrDefault(id, []).Where(line => !anew.Contains(line.Hit)), .. lines];
        AtomicFile.Write(RootedPath.Resolve(judged.Repository.Root, EvidenceFolder.PathOf(id)), EvidenceFile.Text(all));
        var evidence = judged.Evidence with { Judged = new Dictionary<string, IReadOnlyList<Judgement>> { [id] = all } };
        return new(id, lines, evidence.Apply(tested).Trust!);
    }

    private static string ReasonOf(HitJudgement said)
    {
        var reason = string.Join(' ', said.Reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (said.Verdict == HitVerdict.Dismissed && reason.Length == 0)
        {
            throw new InvalidInputException("--reason", "a hit is not dismissed without a reason", "Say why there is nothing to mend: --reason \"…\"");
        }

        return reason.Length <= EvidenceFile.LongestReason && !reason.Any(char.IsControl)
            ? reason
            : throw new InvalidInputException("--reason", "it is too long, or holds a control character", $"Say it in {EvidenceFile.LongestReason} characters");
    }
}
