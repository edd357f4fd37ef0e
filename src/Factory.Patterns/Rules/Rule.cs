using Factory.Model.Reports;
using Factory.Patterns.Formulas;
using Factory.Patterns.Taint;

namespace Factory.Patterns.Rules;

/// <summary>One rule in Semgrep's format.</summary>
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

    /// <summary>A hash of what it matches and where, as 16 hexadecimal digits; layout, message, severity and fix don't change it.</summary>
    public string Content { get; internal init; } = "";

    /// <summary>What its patterns are written in.</summary>
    public RuleLanguage Language { get; init; }

    /// <summary>The patterns in it, as they are written, in ordinal order.</summary>
    public IReadOnlyList<string> Expressions => [.. Patterns.Select(pattern => pattern.Written).Order(StringComparer.Ordinal)];

    /// <summary>Whether the rule is about a file: its paths cover it, and it can be in the rule's language.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    public bool Covers(string path) =>
        (Language != RuleLanguage.CSharp || path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)) && Paths.Covers(path);

    /// <summary>What a match weighs: the severity, capped by the stage.</summary>
    public Severity Weight => (Severity)Math.Min((int)Severity, (int)Stage);

    /// <summary>What the rule matches; nothing for a rule that follows taint.</summary>
    internal Formula Formula { get; }

    /// <summary>What a taint rule follows; null for any other.</summary>
    internal TaintSpec? Taint { get; init; }

    /// <summary>How a match is mended; null where the rule does not say it.</summary>
    internal RuleFix? Fix { get; init; }

    /// <summary>Every pattern of the rule.</summary>
    internal IEnumerable<Matching.Pattern> Patterns => Taint?.Patterns ?? Formula.Patterns;

    /// <summary>A single value of the metadata; empty where there is none.</summary>
    public string About(string key) => Metadata.GetValueOrDefault(key, "");
}
