using Factory.Gates.Learning.Rules;
using Factory.Model.Reports;
using Factory.Patterns.Rules;

namespace Factory.Gates.Context.Lines;

/// <summary>
/// The rules: the repository's own with their reasons, those of a pack by their number. The whole envelope only says where its own lie:
/// a line for each would let two branches that learn at once collide, and grow without end.
/// </summary>
internal static class RuleLines
{
    private const string Pack = "pack:";

    public static IReadOnlyList<ContextLine> Of(ContextSource source, ContextSlice slice)
    {
        var rules = source.Rules.Where(rule => slice.IsEverything || slice.Paths.Any(rule.Covers)).ToList();
        return
        [
            .. Own([.. rules.Where(rule => !IsOfPack(rule))], slice),
            .. rules.Where(IsOfPack).GroupBy(PackOf, StringComparer.Ordinal).OrderBy(pack => pack.Key, StringComparer.Ordinal)
                .Select(pack => new ContextLine($"{pack.Count()} rules of the pack {pack.Key} are held against changed lines", "rules.packs")),
        ];
    }

    private static IEnumerable<ContextLine> Own(IReadOnlyList<Rule> rules, ContextSlice slice) => (rules.Count, slice.IsEverything) switch
    {
        (0, _) => [],
        (_, true) => [new("Rules that were learned from mistakes judge changed lines; `./build.sh Context --paths FILE` prints those of a file", RuleFolder.RelativePath)],
        _ => rules.Select(Line),
    };

    private static ContextLine Line(Rule rule)
    {
        var why = OneLine.FirstSentence(rule.About("why"));
        var weight = rule.Weight == Severity.Error ? Array.Empty<string>() : [rule.Weight == Severity.Warning ? "warns" : "notes"];
        return new($"{OneLine.FirstSentence(rule.Message)}{(why.Length == 0 ? "" : $": {why}")}", $"rule {rule.Id}")
        {
            Trace = [rule.Location.Path, .. weight],
        };
    }

    private static bool IsOfPack(Rule rule) => rule.Location.Path.StartsWith(Pack, StringComparison.Ordinal);

    /// <summary>Its location is <c>pack:csharp/id.yml</c>.</summary>
    private static string PackOf(Rule rule) => rule.Location.Path[Pack.Length..].Split('/')[0];
}
