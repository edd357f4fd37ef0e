using Factory.Patterns.Matching;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Learning.Rules;

/// <summary>A file and what rules match in it.</summary>
/// <param name="File">The file.</param>
/// <param name="Matches">The matches by the id of their rule.</param>
internal sealed record ScannedText(ChangedText File, ILookup<string, RuleMatch> Matches)
{
    /// <summary>The files with their matches; one that can't be read has none.</summary>
    public static IReadOnlyList<ScannedText> All(IReadOnlyList<ChangedText> files, IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        var found = TextScan.Run(rules, [.. files.Select(file => (file.Change.Path, file.Obstacle.Length > 0 ? "" : file.Text))], cancellation);
        return [.. files.Zip(found, (file, matches) => new ScannedText(file, matches.ToLookup(match => match.Rule.Id, StringComparer.Ordinal)))];
    }
}
