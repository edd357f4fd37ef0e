using System.Text;
using Factory.Patterns.CSharp;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Needs;
using Factory.Patterns.Scanning.Texts;

namespace Factory.Patterns.Tests.Scanning;

/// <summary>What is left unparsed must not hide a match: our own code, matched through the stages and whole.</summary>
public sealed class SoundnessTests
{
    /// <summary>One file of so many is looked at, so that the test stays short.</summary>
    private const int Every = 16;

    private static readonly string Root = Above(AppContext.BaseDirectory);

    [Fact]
    public void Stages_find_what_matching_whole_files_finds()
    {
        var rules = RuleFiles().SelectMany(file => RuleFile.Parse(file, File.ReadAllText(file))).Where(rule => rule.Language == RuleLanguage.CSharp).ToList();
        var sieve = new SourceSieve(new AnchorIndex([.. rules.Select(FormulaNeeds.Of)]));
        var files = SourceFiles().ToList();

        Assert.True(rules.Count > 50 && files.Count > 20, $"{rules.Count} rules, {files.Count} files");
        Assert.Empty(files.Select(file => Difference(rules, sieve, file)).Where(difference => difference.Length > 0));
    }

    private static string Difference(List<Rule> rules, SourceSieve sieve, string file)
    {
        var text = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
        var whole = SourceVariants.Of(text).SelectMany(variant => Matches(rules, variant)).Distinct().Order(StringComparer.Ordinal);
        var sifted = sieve.Sift(Encoding.UTF8.GetBytes(text))
            .SelectMany(one => Matches([.. one.ActiveRules.Select(rule => rules[rule])], one.Text))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var missing = whole.Except(sifted).Select(match => $"-{match}");
        var added = sifted.Except(whole).Select(match => $"+{match}");
        var difference = string.Join(' ', missing.Concat(added));
        return difference.Length > 0 ? $"{Path.GetRelativePath(Root, file)}: {difference}" : "";
    }

    private static IEnumerable<string> Matches(IReadOnlyList<Rule> rules, string text)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return RuleScanner.Match(rules, new SourceFile("a.cs", text, CSharpFile.Parse(text, cancellation)), cancellation)
            .Select(match => $"{match.Rule.Id}@{match.Line}:{match.Column}-{match.EndLine}:{match.EndColumn}");
    }

    private static IEnumerable<string> RuleFiles() =>
        Files("src/Factory.Patterns/Packs/csharp", "*.yml").Concat(Files("benchmarks/rules/factory", "*.yml"));

    private static IEnumerable<string> SourceFiles() => Files("src", "*.cs").Concat(Files("tests", "*.cs"))
        .Where((_, number) => number % Every == 0);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "CONTRIBUTING.md")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
