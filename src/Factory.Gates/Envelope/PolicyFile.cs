using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads <c>.factory/factory.yml</c>, the head of the envelope.</summary>
public static class PolicyFile
{
    /// <summary>Where it lies in a repository.</summary>
    public const string RelativePath = ".factory/factory.yml";

    private const int Version = 1;
    private const int LargestLimit = 100_000;

    // Starting with a letter or digit also keeps a hostile name from being taken for an option of git.
    private static readonly Regex BranchName = new(@"\A[A-Za-z0-9_]([A-Za-z0-9_./+#@-]*[A-Za-z0-9_+#@-])?\z", RegexOptions.NonBacktracking);

    /// <summary>The policy that a text describes; <paramref name="path"/> is named in messages.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line and column.</exception>
    public static FactoryPolicy Parse(string text, string path = RelativePath) => Parse(text, path, paths: null);

    /// <summary>The policy that a text describes in a repository that holds these paths, of which each module must claim some.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in the file with its line and column.</exception>
    public static FactoryPolicy Parse(string text, IReadOnlyList<string> paths) => Parse(text, RelativePath, paths);

    private static FactoryPolicy Parse(string text, string path, IReadOnlyList<string>? paths)
    {
        var mistakes = new YamlMistakes(path);
        var policy = FactoryPolicy.Default;
        if (YamlFields.Open(YamlTree.Parse(text, mistakes), mistakes, "version", "base", "solution", "modules", "layers", "dependencies", "shape", "packages", "records", "rules", "learning", "context", "gates", "handover") is { } head)
        {
            CheckVersion(head);
            policy = WithGates(PolicyRules.Read(WithShape(PolicyStructure.Read(WithHead(policy, head, paths), head), head), head), head);
            policy = PolicyRecords.Read(PolicyPackages.Read(policy, head), head);
            policy = PolicyLearning.Read(policy, head) with { Context = PolicyContext.Read(policy.Context, head), Handover = PolicyHandover.Read(policy.Handover, head) };
        }

        mistakes.ThrowIfAny();
        return policy;
    }

    private static void CheckVersion(YamlFields head)
    {
        if (head.Find("version") is null)
        {
            head.Note("version", "the key 'version' is missing", $"Start the file with version: {Version}");
        }
        else if (head.Number("version", 1, int.MaxValue) is { } version and not Version)
        {
            head.Note("version", $"version {version} is not known here", $"Write version: {Version}, or use a newer Factory");
        }
    }

    private static FactoryPolicy WithHead(FactoryPolicy policy, YamlFields head, IReadOnlyList<string>? paths)
    {
        var branch = head.Text("base");
        if (branch is not null && (!BranchName.IsMatch(branch) || branch.Contains("..", StringComparison.Ordinal)))
        {
            head.Note("base", $"'{branch}' can't be the name of a branch", "Give the branch that changes are merged into, such as main");
        }

        var solution = head.Text("solution");
        if (solution is not null && !IsSolution(solution))
        {
            head.Note("solution", $"'{solution}' is not a solution of this repository", "Give a path relative to the root that ends in .sln, .slnx or .csproj");
        }

        return policy with
        {
            BaseBranch = branch ?? policy.BaseBranch,
            Solution = solution ?? policy.Solution,
            Modules = PolicyModules.Read(head, paths) ?? policy.Modules,
        };
    }

    private static bool IsSolution(string path) =>
        GlobSyntax.MistakeIn(path) is null
        && path[0] != '-'
        && !path.AsSpan().ContainsAny("*?{}")
        && Path.GetExtension(path) is ".sln" or ".slnx" or ".csproj";

    private static FactoryPolicy WithShape(FactoryPolicy policy, YamlFields head)
    {
        if (head.Fields("shape", "limits", "exclude") is not { } shape)
        {
            return policy;
        }

        policy = policy with { Exclude = GlobList.Read(shape, "exclude") };
        return shape.Fields(
            "limits",
            "method-lines", "file-lines", "parameters", "nesting", "complexity", "fan-in", "fan-out", "inheritance-depth", "lcom4", "hotspot", "duplicate-tokens") is { } limits
                ? policy with { Limits = LimitsOf(limits, policy.Limits) }
                : policy;
    }

    private static Limits LimitsOf(YamlFields limits, Limits otherwise)
    {
        return new()
        {
            MethodLines = Limit("method-lines", otherwise.MethodLines),
            FileLines = Limit("file-lines", otherwise.FileLines),
            Parameters = Limit("parameters", otherwise.Parameters),
            Nesting = Limit("nesting", otherwise.Nesting),
            Complexity = Limit("complexity", otherwise.Complexity),
            FanIn = Limit("fan-in", otherwise.FanIn),
            FanOut = Limit("fan-out", otherwise.FanOut),
            InheritanceDepth = Limit("inheritance-depth", otherwise.InheritanceDepth),
            Lcom4 = Limit("lcom4", otherwise.Lcom4),
            Hotspot = Limit("hotspot", otherwise.Hotspot),
            DuplicateTokens = Limit("duplicate-tokens", otherwise.DuplicateTokens),
        };

        int Limit(string key, int unset) => limits.Number(key, 0, LargestLimit) ?? unset;
    }

    private static FactoryPolicy WithGates(FactoryPolicy policy, YamlFields head)
    {
        if (head.Fields("gates", "plan-review", "build-review", "integration-review") is not { } gates)
        {
            return policy;
        }

        policy = policy with { PlanLimits = PolicyContext.ReadLimits(policy.PlanLimits, gates) };

        if (gates.Fields("build-review", "coverage", "warnings") is { } build)
        {
            policy = policy with
            {
                Coverage = build.Number("coverage", 0, 100) ?? policy.Coverage,
                Warnings = build.Choice<WarningScope>("warnings") ?? policy.Warnings,
            };
        }

        return gates.Fields("integration-review", "base-facts", "criteria-on-base") is { } integration
            ? policy with
            {
                BaseFacts = integration.Choice<BaseFacts>("base-facts") ?? policy.BaseFacts,
                CriteriaOnBase = integration.Choice<CriteriaOnBase>("criteria-on-base") ?? policy.CriteriaOnBase,
            }
            : policy;
    }
}
