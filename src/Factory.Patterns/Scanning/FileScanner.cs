using Factory.Patterns.CSharp;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Needs;
using Factory.Patterns.Scanning.Texts;

namespace Factory.Patterns.Scanning;

/// <summary>Matches the rules of a scan in one file after the other, through all stages. Each thread has its own.</summary>
internal sealed class FileScanner(FileScanner.RuleSet set)
{
    private readonly SourceSieve sieve = new(set.Index);

    /// <summary>The matches in a file, in the order of <see cref="RuleScanner"/>.</summary>
    public IReadOnlyList<RuleMatch> Match(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var bytes = LineEnds.Unified(content);
        var text = new Lazy<string>(() => SourceDecoder.Text(bytes.Span), LazyThreadSafetyMode.None);
        var rules = set.Texts.Where(rule => rule.Covers(path)).ToList();
        var trees = new List<CSharpTree>();
        if (set.CSharp.Count > 0 && IsCSharp(path))
        {
            foreach (var sifted in sieve.Sift(bytes.Span))
            {
                var active = sifted.ActiveRules.Select(rule => set.CSharp[rule]).Where(rule => rule.Covers(path)).ToList();
                if (active.Count > 0)
                {
                    trees.Add(CSharpFile.Tree(path, sifted.Text, cancellation, sifted.IsShallow));
                    rules = [.. rules.Union(active)];
                }
            }
        }

        return rules.Count == 0 ? [] : RuleScanner.Match(rules, new SourceFile(path, text, trees), cancellation);
    }

    private static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>The rules of a scan, made ready once.</summary>
    internal sealed class RuleSet
    {
        public RuleSet(IReadOnlyList<Rule> rules)
        {
            CSharp = [.. rules.Where(rule => rule.Language == RuleLanguage.CSharp)];
            Texts = [.. rules.Where(rule => rule.Language != RuleLanguage.CSharp)];
            Index = new([.. CSharp.Select(FormulaNeeds.Of)]);
        }

        public IReadOnlyList<Rule> CSharp { get; }

        public IReadOnlyList<Rule> Texts { get; }

        public AnchorIndex Index { get; }

        /// <summary>Whether any rule looks at a file of this name.</summary>
        public bool Concern(string path) => (CSharp.Count > 0 && IsCSharp(path)) || Texts.Any(rule => rule.Covers(path));
    }
}
