using Factory.Model.Faults;
using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads <c>metadata</c>, where the format leaves room for anything: Factory reads stage, lesson, why and owner from it.</summary>
internal static class RuleMetadata
{
    private static readonly string[] Own = ["stage", "lesson", "why", "owner"];

    public static IReadOnlyDictionary<string, string> Read(RuleMap rule, RuleProblems problems)
    {
        if (rule["metadata"] is not { } node)
        {
            return new Dictionary<string, string>();
        }

        if (node is not RuleMap map)
        {
            problems.Add(node, "'metadata' is not a map", "Write keys below it, such as stage: warn");
            return new Dictionary<string, string>();
        }

        foreach (var (key, value) in map.Entries.Where(entry => Own.Contains(entry.Key.Text) && entry.Value is not RuleScalar))
        {
            problems.Add(value, $"'{key.Text}' is not a single value", "Write one text");
        }

        return map.Entries.Where(entry => entry.Value is RuleScalar)
            .ToDictionary(entry => entry.Key.Text, entry => ((RuleScalar)entry.Value).Text, StringComparer.Ordinal);
    }

    public static RuleStage Stage(RuleMap rule, RuleProblems problems)
    {
        var stages = Enum.GetValues<RuleStage>().ToDictionary(stage => stage.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        if ((rule["metadata"] as RuleMap)?["stage"] is not RuleScalar word)
        {
            return RuleStage.Block;
        }

        if (stages.TryGetValue(word.Text, out var stage))
        {
            return stage;
        }

        problems.Add(word, $"unknown stage '{word.Text}'", Nearest.Suggest(word.Text, stages.Keys));
        return RuleStage.Block;
    }
}
