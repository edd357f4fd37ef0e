using Factory.Model.Reports;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Rules;

/// <summary>One rule in Semgrep's format that matches text.</summary>
public sealed record Rule
{
    internal Rule(string id, Formula formula) => (Id, Formula) = (id, formula);

    /// <summary>Names the rule; unique in a repository.</summary>
    public string Id { get; }

    /// <summary>What is wrong with a match, for a person.</summary>
    public required string Message { get; init; }

    /// <summary>What the rule says a match weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How far the rule is trusted: <c>metadata.stage</c>. A rule that says nothing blocks if its severity does.</summary>
    public RuleStage Stage { get; init; } = RuleStage.Block;

    /// <summary>The files it is about.</summary>
    public PathFilter Paths { get; init; } = PathFilter.All;

    /// <summary>The single values below <c>metadata</c>, such as <c>lesson</c>, <c>why</c> and <c>owner</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the rule stands.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The regular expressions that must match, as they are written.</summary>
    public IReadOnlyList<string> Expressions => [.. Formula.Expressions.Order(StringComparer.Ordinal)];

    /// <summary>What a match weighs: the severity, capped by the stage.</summary>
    public Severity Weight => (Severity)Math.Min((int)Severity, (int)Stage);

    /// <summary>What the rule matches.</summary>
    internal Formula Formula { get; }

    /// <summary>A single value of the metadata; empty where there is none.</summary>
    public string About(string key) => Metadata.GetValueOrDefault(key, "");
}
