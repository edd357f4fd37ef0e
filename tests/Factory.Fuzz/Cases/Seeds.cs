using Factory.Patterns.CSharp;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Needs;

namespace Factory.Fuzz.Cases;

/// <summary>What is mutated: the rules and the sources of this repository, in small pieces.</summary>
internal sealed class Seeds
{
    private const int Lines = 12;
    private const int RulesAtOnce = 6;

    private static readonly string[] SourceFolders = ["src/Factory.Patterns", "src/Factory.CodeModel", "src/Factory.Platform"];

    private Seeds(string root)
    {
        RuleFiles = [.. Texts(root, "src/Factory.Patterns/Packs/csharp", "*.yml"), .. Texts(root, "benchmarks/rules/factory", "*.yml").SelectMany(Cut)];
        Sources = [.. SourceFolders.SelectMany(folder => Texts(root, folder, "*.cs")).SelectMany(Windows)];
        var rules = RuleFiles.SelectMany(text => RuleFile.Parse("seed.yml", text)).ToList();
        Patterns = [.. rules.SelectMany(rule => rule.Patterns).Where(pattern => pattern is CSharpPattern).Select(pattern => pattern.Written).Distinct()];
        RuleSets = [.. rules.Where(rule => rule.Language == RuleLanguage.CSharp).Chunk(RulesAtOnce).Select(set => new RuleSet(set, new([.. set.Select(FormulaNeeds.Of)])))];
    }

    public IReadOnlyList<string> Patterns { get; }

    public IReadOnlyList<string> RuleFiles { get; }

    public IReadOnlyList<string> Sources { get; }

    public IReadOnlyList<RuleSet> RuleSets { get; }

    /// <summary>The seeds of the repository that this program was built in.</summary>
    public static Seeds Load()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Factory.sln")))
        {
            root = root.Parent;
        }

        return new(root?.FullName ?? throw new DirectoryNotFoundException("no folder above holds Factory.sln. Run the fuzzer from a checkout"));
    }

    private static IEnumerable<string> Texts(string root, string folder, string pattern) => Directory
        .EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText);

    /// <summary>A file with many rules, as files with one rule each.</summary>
    private static IEnumerable<string> Cut(string file) =>
        file.Split("\n  - id:").Skip(1).Select(rule => $"rules:\n  - id:{rule}\n");

    private static IEnumerable<string> Windows(string file) =>
        file.Split('\n').Chunk(Lines).Select(lines => string.Join('\n', lines));

    /// <summary>Rules that scan together.</summary>
    internal sealed record RuleSet(IReadOnlyList<Rule> Rules, AnchorIndex Index);
}
