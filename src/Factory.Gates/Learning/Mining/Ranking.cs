using Factory.Gates.Learning.Sources;namespace Factory.Gates.Learning.Mining;

/// <summary>Puts leads in order: where it happened again and again, then what is small enough to learn from, C#, and recent.</summary>
internal sealed class Ranking(IReadOnlyList<Lead> leads, DateTimeOffset newest)
{
    private const int MostShownFiles = 5;
    private const int MostRepeats = 6;
    private const int SmallChange = 3;
    private const int LargeChange = 10;

    private readonly Dictionary<string, int> repeats = leads.SelectMany(lead => Code(lead).Distinct(StringComparer.Ordinal)).CountBy(path => path).ToDictionary(StringComparer.Ordinal);

    /// <summary>The proposals, the best first; of equal ones the newest.</summary>
    public IReadOnlyList<MiningProposal> Proposals() =>
    [
        .. leads.Select(lead => (Lead: lead, Proposal: Proposal(lead)))
            .OrderByDescending(both => both.Proposal.Score)
            .ThenByDescending(both => both.Lead.Commits[^1].CommitTime)
            .ThenBy(both => both.Lead.Commits[^1].Id, StringComparer.Ordinal)
            .ThenBy(both => both.Lead.Kind)
            .ThenBy(both => both.Lead.Next, StringComparer.Ordinal)
            .Select(both => both.Proposal),
    ];

    private static IEnumerable<string> Code(Lead lead) => lead.Files.Where(SourceKind.IsCode).Take(LargeChange);

    private MiningProposal Proposal(Lead lead)
    {
        IReadOnlyList<Lead.Point> points = [.. lead.Points, .. Common(lead)];
        return new(lead.Kind, [.. lead.Commits.Select(MinedCommit.Of)], [.. lead.Files.Take(MostShownFiles).Select(path => QuotedText.Code(path, MinedCommit.LongestText))])
        {
            Score = points.Sum(point => point.Weight),
            Reasons = [.. points.Select(point => $"{point.Reason} ({point.Weight:+0;-0})")],
            Next = lead.Next,
        };
    }

    private IEnumerable<Lead.Point> Common(Lead lead)
    {
        var others = Math.Min(MostRepeats, Code(lead).Select(path => repeats[path] - 1).DefaultIfEmpty().Max());
        if (others > 0)
        {
            yield return new(others, $"the same file is in {(others == MostRepeats ? "many" : others)} other {(others == 1 ? "proposal" : "proposals")}");
        }

        var size = lead.Commits[^1].Files.Count;
        yield return size switch
        {
            <= SmallChange => new(3, "it is small"),
            <= LargeChange => new(1, "it is not large"),
            _ => new(-2, $"it changes {size} files"),
        };
        yield return lead.Files switch
        {
            var files when files.Any(file => SourceKind.IsCSharp(file) && !SourceKind.IsTest(file)) => new(3, "it is C#"),
            var files when files.Any(SourceKind.IsCSharp) => new(0, "it is C# of tests"),
            _ => new(-1, "it is not C#"),
        };
        yield return (newest - lead.Commits[^1].CommitTime).TotalDays switch
        {
            <= 90 => new(2, "it is recent"),
            <= 365 => new(1, "it is of the last year"),
            _ => new(0, "it is old"),
        };
    }
}
