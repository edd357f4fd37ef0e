using Factory.Components.Hosts;
using Factory.Gates.Learning.Evidence;
using Factory.Gates.Learning.Evidence.Recording;
using Factory.Gates.Learning.Evidence.Standings;
using Factory.Model.Faults;

namespace Factory.Components;

/// <summary>Adds <see cref="Judge"/> to a build: hits of rules are judged, and rules are trusted as far as they were right.</summary>
public interface IJudge : IHasRule, IHasPaths, IHasInteractive
{
    /// <summary>The hit to judge.</summary>
    [Parameter("Fingerprint of the hit to judge; with --rule, and --confirm or --dismiss"), OnRequest]
    string Hit => TryGetValue(() => Hit) ?? "";

    /// <summary>Whether the rule was right.</summary>
    [Parameter("Says that the rule was right: the hit is the mistake"), OnRequest]
    bool Confirm => TryGetValue<bool?>(() => Confirm) ?? false;

    /// <summary>Whether the rule was wrong.</summary>
    [Parameter("Says that the rule was wrong: there is nothing to mend; with --reason"), OnRequest]
    bool Dismiss => TryGetValue<bool?>(() => Dismiss) ?? false;

    /// <summary>Why.</summary>
    [Parameter("Why the hit is judged so"), OnRequest]
    string Reason => TryGetValue(() => Reason) ?? "";

    /// <summary>Whether what the history shows is recorded.</summary>
    [Parameter("Confirms the open hits that a later commit mended"), OnRequest]
    bool Mended => TryGetValue<bool?>(() => Mended) ?? false;

    /// <summary>Whether all rules are shown, also those without open hits.</summary>
    [Parameter("Shows how each rule stands"), OnRequest]
    bool List => TryGetValue<bool?>(() => List) ?? false;

    /// <summary>Shows what is left to judge, or judges.</summary>
    Target Judge => _ => _
        .Description("Shows hits that nobody judged, or judges one: --rule ID --hit FINGERPRINT --confirm|--dismiss --reason TEXT; [--list] [--mended] [--interactive]")
        .Executes(() => (Hit.Length > 0 || Confirm || Dismiss, Mended) switch
        {
            (true, _) => RecordAsync(),
            (_, true) => RecordMendedAsync(),
            _ => ShowAsync(),
        });

    private JudgeInput Input => new(GateInput, this.Writable(ReportDirectory));

    private async Task RecordAsync()
    {
        var problems = new Problems();
        if (Rule.Length == 0)
        {
            problems.Add("--rule", "it is not said which rule is judged", "Give --rule ID");
        }

        if (Hit.Length == 0)
        {
            problems.Add("--hit", "it is not said which hit is judged", "Give --hit FINGERPRINT, as the report names it");
        }

        if (Confirm == Dismiss)
        {
            problems.Add("Judge", "a hit is confirmed or dismissed", "Give --confirm, or --dismiss with --reason");
        }

        problems.ThrowIfAny();
        var said = new HitJudgement(Rule, Hit, Confirm ? HitVerdict.Confirmed : HitVerdict.Dismissed) { Reason = Reason, Paths = Paths };
        Tell([await EvidenceRecorder.RecordAsync(Input, said, this.Cancellation())]);
    }

    private async Task RecordMendedAsync() => Tell(await EvidenceRecorder.ConfirmMendedAsync(Input, Rule, this.Cancellation()));

    private void Tell(IReadOnlyList<EvidenceUpdate> updates)
    {
        foreach (var update in updates)
        {
            update.Judged.ToList().ForEach(line => this.Show($"{line.Verdict.ToString().ToLowerInvariant()}: {line.Fingerprint} {line.Path}"));
            this.Show($"{update.Rule}: {update.Trust}");
        }

        this.Close($"{updates.Sum(update => update.Judged.Count)} judged");
    }

    private async Task ShowAsync()
    {
        var board = await EvidenceBoard.ReadAsync(Input, Rule, this.Cancellation());
        var asked = board.Rules.Where(standing => Rule.Length > 0 || standing.IsAsked).ToList();
        if (Interactive)
        {
            using var answers = new StreamReader(this.Input());
            Tell(await new HitDialogue(Input, answers, this.Show).RunAsync(asked, this.Cancellation()));
            return;
        }

        (List ? EvidenceTable.Lines(board) : EvidenceTable.Open(asked)).ToList().ForEach(this.Show);
        var (open, shown) = (OpenIn(board.Rules), OpenIn(List ? board.Rules : asked));
        if (open > shown)
        {
            this.Show($"{Count(open - shown, "hit")} of rules that block {(open - shown == 1 ? "is" : "are")} left out; --rule ID shows them");
        }

        this.Close($"{Count(board.Rules.Count, "rule")}, {Count(shown, "hit")} to judge");
    }

    private static int OpenIn(IEnumerable<RuleStanding> rules) => rules.Sum(standing => standing.Open.Count);

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
