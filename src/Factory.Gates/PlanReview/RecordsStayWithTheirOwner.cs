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

    private static readonly Regex ByOther = new(@"\b(?i:through|via|asks?|asking|sends?|sending|requests?|requesting|tells?|telling)\b", RegexOptions.NonBacktracking);
    private static readonly Regex Call = new(@"\b(?i:calls?|calling|through|via|us(?:es|ing)|hands?|handing|invok(?:es|ing))\b", RegexOptions.NonBacktracking);
    private static readonly Regex Joint = new(@",\s+(?:and|which|who|then|but|while|so)\b|\band then\b|;|:\s", RegexOptions.NonBacktracking);

    private static readonly string[] Places = ["in", "into", "of", "from", "at"];

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
        var others = PlanReach.Of(plan, ground.Files, ground.Policy).Modules(ground.Policy);
        var sentences = PlanSentences.Of(plan, "Approach");
        foreach (var record in ground.Policy.Records.Where(record => others.Any(module => module != record.Owner)))
        {
            foreach (var sentence in sentences.Where(sentence => Joint.Split(sentence.Text).Any(clause => IsSecondWriter((sentence.Text, clause), record, others))).Take(1))
            {
                var writer = string.Join(" or ", others.Where(module => module != record.Owner));
                yield return new PlanFinding(
                    $"record {record.Entity}",
                    $"writes {record.Entity} from {writer}, and only {record.Owner} writes it: \"{Shortened(sentence.Text)}\"",
                    $"Let {record.Owner} write it and call that, or say in the sentence that {record.Owner} does",
                    sentence.First).Of(Info, plan);
            }
        }
    }

    /// <summary>
    /// Whether a clause writes a record where its owner does not. To call what writes is to write. Where the owner is part of the plan, only
    /// a sentence that names another module says who does it.
    /// </summary>
    private static bool IsSecondWriter((string Sentence, string Clause) said, SystemOfRecord record, IReadOnlyList<string> modules)
    {
        var writesItself = Means(record).Any(name => Words.Holds(said.Clause, name)) && (Write.IsMatch(said.Clause) || Call.IsMatch(said.Clause));
        var writes = writesItself || (Write.IsMatch(said.Clause) && !ByOther.IsMatch(said.Clause) && Entities(record).Any(name => Words.Holds(said.Clause.ToUpperInvariant(), name.ToUpperInvariant())));
        return writes
            && !IsDoneBy(record.Owner, said.Sentence)
            && (!modules.Contains(record.Owner) || modules.Any(module => module != record.Owner && Words.Holds(said.Sentence, module)));
    }

    /// <summary>Whether a sentence says that a module does something: it names the module, and not only as the place where something is.</summary>
    private static bool IsDoneBy(string module, string sentence)
    {
        var words = sentence.Split([' ', '\n', '`', ','], StringSplitOptions.RemoveEmptyEntries);
        return Words.Holds(sentence, module)
            && Enumerable.Range(0, words.Length).Any(at => Words.Holds(words[at], module) && !(at > 0 && Places.Contains(words[at - 1], StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>What the record is called.</summary>
    private static IEnumerable<string> Entities(SystemOfRecord record) => [record.Entity, $"{record.Entity}s", .. Last([record.Type])];

    /// <summary>By what it is written.</summary>
    private static IEnumerable<string> Means(SystemOfRecord record) =>
    [
        .. Last(record.Writes.Types),
        .. record.Writes.Members.Select(member => member.Split('.')).SelectMany(parts => Spoken(parts)),
        .. record.Writes.Texts,
    ];

    /// <summary>A member is named with its type; alone only where its own name says enough.</summary>
    private static IEnumerable<string> Spoken(string[] parts) =>
        parts.Length < 2 || parts[^1].Count(char.IsUpper) > 1 ? [parts[^1]] : [$"{parts[^2]}.{parts[^1]}"];

    private static IEnumerable<string> Last(IEnumerable<string> names) =>
        names.Where(name => name.Length > 0 && !name.Contains('*', StringComparison.Ordinal)).Select(name => name[(name.LastIndexOf('.') + 1)..]);

    private static string Shortened(string sentence)
    {
        const int Longest = 160;
        var line = sentence.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : $"{line[..Longest]}…";
    }
}
