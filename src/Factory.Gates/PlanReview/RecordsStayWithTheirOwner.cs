using System.Text.RegularExpressions;
using Factory.Gates.Envelope;
using Factory.Gates.Grounding;
using Factory.Gates.Planning;
using Factory.Model.Plans;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0206: a plan writes to a system of record only through its owner.</summary>
public static class RecordsStayWithTheirOwner
{
    private static readonly Regex Write = new(
        @"\b(?i:writ(?:e|es|ing|ten)|insert(?:s|ed|ing)?|updat(?:e|es|ed|ing)|upsert(?:s|ed|ing)?|delet(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|sav(?:e|es|ed|ing)|stor(?:e|es|ed|ing)|persist(?:s|ed|ing)?|append(?:s|ed|ing)?|publish(?:es|ed|ing)?|creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|set(?:s|ting)?|chang(?:e|es|ed|ing)|modif(?:y|ies|ied|ying)|overwrit(?:e|es|ing)|mark(?:s|ed|ing)?|cancel(?:s|led|ling)?)\b",
        RegexOptions.NonBacktracking);

    private static readonly Regex ByOther = new(@"\b(?i:through|via|asks?|asking|calls?|calling|sends?|sending|requests?|requesting|tells?|reads?|reading|queries|lists?|listing|shows?)\b", RegexOptions.NonBacktracking);

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0206",
        "A plan writes a system of record only through its owner",
        Severity.Error,
        "What two places write, no place guarantees: the second writer skips the rules that the first one keeps, and the data shows it months later.");

    /// <summary>Looks at what each plan's Approach says of each record.</summary>
    public static CheckOutcome Ask(JudgedPlans judged, PlanGround ground) =>
        ground.Policy.Records.Count == 0 && judged.Plans.Count > 0
            ? CheckOutcome.NotApplicable(Info, "the policy declares no systems of record")
            : judged.Ask(Info, plan => Findings(plan, ground));

    private static IEnumerable<Finding> Findings(Plan plan, PlanGround ground)
    {
        var others = PlanReach.Of(plan, ground.Files).Modules(ground.Policy);
        if (plan.SectionCalled("Approach") is not { } approach)
        {
            yield break;
        }

        foreach (var record in ground.Policy.Records.Where(record => others.Any(module => module != record.Owner)))
        {
            foreach (var (sentence, line) in PlanSentences.Of(approach).Where(sentence => Writes(sentence.Text, record) && IsElsewhere(sentence.Text, record, others)).Take(1))
            {
                var writer = string.Join(" or ", others.Where(module => module != record.Owner));
                yield return new PlanFinding(
                    $"record {record.Entity}",
                    $"writes {record.Entity} from {writer}, and only {record.Owner} writes it: \"{Shortened(sentence)}\"",
                    $"Let {record.Owner} write it and call that, or say in the sentence that {record.Owner} does",
                    line).Of(Info, plan);
            }
        }
    }

    /// <summary>Names the record, or a way to write it, beside a word for writing.</summary>
    private static bool Writes(string sentence, SystemOfRecord record) => Write.IsMatch(sentence) && Terms(record).Any(term => Words.Holds(sentence, term));

    /// <summary>Where the owner is part of the plan, a sentence that names another module does the writing there; where it is not, any does that does not name the owner.</summary>
    private static bool IsElsewhere(string sentence, SystemOfRecord record, IReadOnlyList<string> modules)
    {
        var namesOwner = Words.Holds(sentence, record.Owner);
        return modules.Contains(record.Owner)
            ? !namesOwner && modules.Any(module => module != record.Owner && Words.Holds(sentence, module))
            : !namesOwner && !ByOther.IsMatch(sentence);
    }

    private static IEnumerable<string> Terms(SystemOfRecord record) =>
    [
        record.Entity,
        $"{record.Entity}s",
        .. Last([record.Type, .. record.Writes.Types, .. record.Writes.Members]),
        .. record.Writes.Texts,
    ];

    private static IEnumerable<string> Last(IEnumerable<string> names) =>
        names.Where(name => name.Length > 0 && !name.Contains('*', StringComparison.Ordinal)).Select(name => name[(name.LastIndexOf('.') + 1)..]);

    private static string Shortened(string sentence)
    {
        const int Longest = 160;
        var line = sentence.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : $"{line[..Longest]}…";
    }
}
