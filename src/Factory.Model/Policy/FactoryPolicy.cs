namespace Factory.Model.Policy;

/// <summary>The head of the envelope, <c>.factory/factory.yml</c>: what the gates hold this repository to.</summary>
public sealed record FactoryPolicy
{
    /// <summary>The policy of a repository that has no <c>factory.yml</c>.</summary>
    public static FactoryPolicy Default { get; } = new();

    /// <summary>The branch that changes are merged into.</summary>
    public string BaseBranch { get; init; } = "main";

    /// <summary>The solution that is built and tested, relative to the root; empty means the only one at the root.</summary>
    public string Solution { get; init; } = "";

    /// <summary>Each module's name and the globs of its files.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Modules { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Which part of the code may use which.</summary>
    public StructurePolicy Structure { get; init; } = new();

    /// <summary>How large a member and a file may grow.</summary>
    public Limits Limits { get; init; } = new();

    /// <summary>The share of changed, coverable lines that tests must run, in percent; 0 turns FAC0304 off.</summary>
    public int Coverage { get; init; } = 80;

    /// <summary>Whether a compiler or analyzer warning on a changed line blocks, or only an error.</summary>
    public WarningScope Warnings { get; init; } = WarningScope.All;

    /// <summary>Where the facts of the base come from that a change is compared with.</summary>
    public BaseFacts BaseFacts { get; init; } = BaseFacts.Built;

    /// <summary>Whether the tests of criteria are run without the change too.</summary>
    public CriteriaOnBase CriteriaOnBase { get; init; } = CriteriaOnBase.Run;

    /// <summary>Globs of files that no check of structure, coverage or warnings judges (generated code).</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Which packages projects may use.</summary>
    public PackagePolicy Packages { get; init; } = new();

    /// <summary>The packs of rules that are held against changes, beside the repository's own rules.</summary>
    public IReadOnlyList<string> Packs { get; init; } = [];

    /// <summary>Globs of files that no rule judges, such as examples that hold a mistake on purpose.</summary>
    public IReadOnlyList<string> RulesExclude { get; init; } = [];

    /// <summary>What a learned rule must prove, and how far evidence carries it.</summary>
    public LearningPolicy Learning { get; init; } = new();

    /// <summary>What only its owner writes.</summary>
    public IReadOnlyList<SystemOfRecord> Records { get; init; } = [];

    /// <summary>How much may be handed to whoever does the work.</summary>
    public ContextPolicy Context { get; init; } = new();

    /// <summary>How much one plan may hold.</summary>
    public PlanLimits PlanLimits { get; init; } = new();

    /// <summary>What whoever takes over must find.</summary>
    public HandoverPolicy Handover { get; init; } = new();
}
