using Factory.Gates.Handover.Needs;
using Factory.Model.Reports;
using Factory.Patterns.Rules;

namespace Factory.Gates.Handover;

/// <summary>The evidence beside the verdict: numbers that can be compared with an earlier run, and words that can't.</summary>
internal static class HandoverNumbers
{
    private const int MostAuthors = 3;

    /// <summary>What is counted.</summary>
    public static IReadOnlyList<(string Name, int Value)> Of(HandoverFacts facts)
    {
        var rails = HandoverRails.Of(facts.Own, facts.Rules);
        return
        [
            ("Explained needs", facts.Needs.ExplainedCount + facts.Needs.Explained.Count),
            ("Unexplained needs", facts.Needs.Found.Count(need => need.Kind is not (FoundKind.ManualStep or FoundKind.MissingFile)) + facts.CleanClone.Missing.Count),
            ("Named files that are missing", facts.Needs.Found.Count(need => need.Kind == FoundKind.MissingFile)),
            ("Manual steps", facts.Needs.Found.Count(need => need.Kind == FoundKind.ManualStep)),
            ("Criteria of plans", facts.Own.Plans.Sum(plan => plan.Criteria.Count)),
            ("Rails", rails.Count),
            ("Rails with a check", rails.Count(rail => rail.IsChecked)),
            .. Enum.GetValues<RuleStage>().Select(stage => ($"Rules, stage {stage.ToString().ToLowerInvariant()}", facts.Rules.Count(rule => rule.Rule.Stage == stage))),
            ("Waivers", facts.Own.Waivers.Count),
            ("Accepted findings", facts.Own.Baseline.Sum(entry => entry.Count)),
            ("Authors in 365 days", facts.Knowledge.Authors.Count),
            ("Least bus factor of a module", facts.Knowledge.Modules.Select(module => module.BusFactor).DefaultIfEmpty(0).Min()),
        ];
    }

    /// <summary>What is told.</summary>
    public static IReadOnlyList<Figure> Words(HandoverFacts facts)
    {
        var run = facts.CleanClone.Run;
        return
        [
            new("Judged", facts.Uncommitted == 0 ? "HEAD" : $"HEAD, without {facts.Uncommitted} changed files that are in no commit"),
            new("Clean clone", run is null ? "no command" : $"`{run.Command}` {(run.Passed ? "passed" : "failed")}{(run.Gates.Count > 0 ? $"; gates that reported: {string.Join(", ", run.Gates)}" : "")}"),
            new("Network of the clean clone", facts.CleanClone.Network),
            new("Passed on because it is explained", facts.CleanClone.Explained.Count == 0 ? "nothing" : string.Join(", ", facts.CleanClone.Explained)),
        ];
    }

    /// <summary>A line for each module: who knows it.</summary>
    public static IReadOnlyList<Figure> Knowledge(HandoverFacts facts) =>
    [
        .. facts.Knowledge.Modules.Select(module => new Figure(
            $"Who knows {module.Module}",
            $"bus factor {module.BusFactor} of {module.Authors.Count}; {string.Join(", ", module.Authors.Take(MostAuthors).Select(author => $"{author.Author} {author.Commits * 100 / module.Commits} %"))} of {module.Commits} commits")),
    ];
}
