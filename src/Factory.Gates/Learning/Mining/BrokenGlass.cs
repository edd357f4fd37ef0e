using System.Text.RegularExpressions;
using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Learning.Sources;
using Factory.Git.History;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Learning.Mining;

/// <summary>Finds commits that passed a gate by force: by a trailer <c>Break-Glass:</c>, or with a waiver that came together with the code it covers.</summary>
internal sealed class BrokenGlass(IReadOnlyList<HistoryCommit> commits, FileTexts texts)
{
    private static readonly Regex Trailer = new(@"(\A|\n)Break-Glass:[ \t]*(?<reason>[^\n]*)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A lead for each, newest first.</summary>
    public IEnumerable<Lead> Find() =>
        from commit in commits
        let points = Points(commit)
        where points.Count > 0
        select new Lead(MineKind.BreakGlass, [commit], [.. Lead.FilesOf(commit).Where(IsCode)])
        {
            Points = points,
            Next = "./build.sh Learn --lesson FILE",
        };

    private static bool IsCode(string path) => !path.StartsWith(".factory/", StringComparison.Ordinal);

    private List<Lead.Point> Points(HistoryCommit commit)
    {
        var points = new List<Lead.Point>();
        var last = commit.Body[(commit.Body.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..];
        if (Trailer.Match(last) is { Success: true } match)
        {
            points.Add(new(4, $"a gate was passed by force: {QuotedText.Code(match.Groups["reason"].Value, MinedCommit.LongestText)}"));
        }

        var covered = NewWaivers(commit).Where(waiver => Covers(waiver, commit)).ToList();
        if (covered.Count > 0)
        {
            points.Add(new(3, $"a waiver came with the code that it covers: {QuotedText.Code(covered[0].Reason, MinedCommit.LongestText)}"));
        }

        return points;
    }

    private static bool Covers(Waiver waiver, HistoryCommit commit)
    {
        var code = Lead.FilesOf(commit).Where(IsCode);
        return waiver.Path.Length == 0 ? code.Any() : code.Any(GlobSet.Of([waiver.Path]).Matches);
    }

    private IEnumerable<Waiver> NewWaivers(HistoryCommit commit) =>
        commit.Files.Where(file => file.Path == WaiverFile.RelativePath).SelectMany(file => Waivers(file.NewBlob).ExceptBy(
            Waivers(file.OldBlob).Select(Target), Target));

    private static (string, string, string) Target(Waiver waiver) => (waiver.Fingerprint, waiver.Rule, waiver.Path);

    private IReadOnlyList<Waiver> Waivers(string blob)
    {
        try
        {
            return [.. texts.Of(blob) is { Length: > 0 } text ? WaiverFile.Parse(text).Select(entry => entry.Waiver).OfType<Waiver>() : []];
        }
        catch (InvalidInputException)
        {
            // What nobody could read then waived nothing.
            return [];
        }
    }
}
