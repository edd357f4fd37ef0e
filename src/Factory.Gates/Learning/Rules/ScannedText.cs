using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Rules;

/// <summary>A file and what rules match in it. It is parsed once for all of them.</summary>
/// <param name="File">The file.</param>
/// <param name="Matches">The matches by the id of their rule.</param>
internal sealed record ScannedText(ChangedText File, ILookup<string, RuleMatch> Matches)
{
    public static ScannedText Of(ChangedText file, IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        var matches = file.Obstacle.Length > 0 ? [] : RuleScanner.Scan(rules, file.Change.Path, file.Text, cancellation);
        return new(file, matches.ToLookup(match => match.Rule.Id, StringComparer.Ordinal));
    }
}
