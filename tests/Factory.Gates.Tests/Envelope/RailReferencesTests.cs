using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Envelope;

/// <summary>What the rails of a working tree refer to must be there.</summary>
public sealed class RailReferencesTests
{
    private const string DecisionPath = ".factory/decisions/0003-host.md";
    private const string PatternPath = ".factory/patterns/store.md";

    [Theory]
    [InlineData("applies-to: [src/**, lib/**]\nadvice: true", "6:22: nothing matches 'lib/**'. Correct the glob, or remove it")]
    [InlineData("checked-by: [FAC0402, FAC0999]", "6:23: there is no check or rule 'FAC0999'. Did you mean")]
    [InlineData("checked-by: [no-such-rule]", "6:14: there is no check or rule 'no-such-rule'. Give the id of a check, such as FAC0402, or of a rule in .factory/rules")]
    [InlineData("applies-to: [src/**]", "2:1: nothing enforces this. Name the check in checked-by:, or write advice: true")]
    [InlineData("applies-to: [src/**]\nadvice: false", "7:9: nothing enforces this. Name the check in checked-by:, or write advice: true")]
    public async Task Names_what_a_decision_refers_to_in_vain(string frontMatter, string mistake) =>
        Assert.StartsWith($"{DecisionPath}:{mistake}", Assert.Single(await MistakesAsync((DecisionPath, Decision(3, frontMatter)))), StringComparison.Ordinal);

    [Fact]
    public async Task What_a_decision_forbids_is_enforced() =>
        Assert.Empty(await MistakesAsync((DecisionPath, Decision(3, "forbids: { packages: [A] }"))));

    [Fact]
    public async Task Leaves_decisions_alone_that_do_not_hold() =>
        Assert.Empty(await MistakesAsync((DecisionPath, Decision(3, "applies-to: [lib/**]").Replace("accepted", "deprecated", StringComparison.Ordinal))));

    [Fact]
    public async Task Knows_checks_rules_of_the_repository_and_rules_of_packs() =>
        Assert.Empty(await MistakesAsync(
            (".factory/factory.yml", "version: 1\nrules: { packs: [csharp] }\n"),
            (".factory/rules/own.yml", "rules:\n  - id: own-rule\n    pattern: A\n"),
            (DecisionPath, Decision(3, "checked-by: [FAC0402, own-rule, async-start-new]"))));

    [Theory]
    [InlineData("competitors: [own-rule]", "")]
    [InlineData("competitors: [own-rules]", "5:15: there is no rule 'own-rules'. Did you mean 'own-rule'?")]
    [InlineData("competitors: [else]", "5:15: there is no rule 'else'. Give the id of a rule in .factory/rules, or of a pack")]
    [InlineData("competitors: [FAC0402]", "5:15: 'FAC0402' is a check, and competitors are rules. Move it to checked-by:")]
    [InlineData("competitors: [CVE-1]", "5:15: there is no rule 'CVE-1'. Give the id of a rule in .factory/rules, or of a pack")]
    [InlineData("advice: false", "5:9: nothing enforces this. Name the check in competitors or checked-by:, or write advice: true")]
    public async Task A_competitor_is_found_by_a_rule(string frontMatter, string mistake) =>
        Assert.Equal(
            mistake.Length == 0 ? [] : [$"{PatternPath}:{mistake}"],
            await MistakesAsync(
                (".factory/rules/own.yml", "rules:\n  - id: own-rule\n    pattern: A\n    metadata:\n      id: CVE-1\n"),
                (PatternPath, $"---\nname: store\nexemplar: src/Store.cs#Store\nowner: me\n{frontMatter}\n---\n")));

    [Fact]
    public async Task A_superseded_decision_has_a_successor_and_a_successor_its_predecessor() =>
        Assert.Equal(
            [
                ".factory/decisions/0002-old.md:3:9: it is superseded, and no decision supersedes it. Write supersedes: [0002-old] in the one that does",
                $"{DecisionPath}:7:13: there is no decision '0001-gone'. Use one of: 0002-old, 0003-host",
            ],
            await MistakesAsync(
                (".factory/decisions/0002-old.md", Decision(2, "advice: true").Replace("accepted", "superseded", StringComparison.Ordinal)),
                (DecisionPath, Decision(3, "advice: true\nsupersedes: [0001-gone]"))));

    [Theory]
    [InlineData("src/Store.cs#Store", "")]
    [InlineData("src/Store.cs#Stores", $"{PatternPath}:3:11: 'src/Store.cs' declares no 'Stores'. Name a type or member of that file")]
    [InlineData("lib/Store.cs#Store", $"{PatternPath}:3:11: there is no file 'lib/Store.cs'. Did you mean 'src/Store.cs'?")]
    [InlineData("src/Stor.cs#Store", $"{PatternPath}:3:11: there is no file 'src/Stor.cs'. Did you mean 'src/Store.cs'?")]
    [InlineData("else.cs#Store", $"{PatternPath}:3:11: there is no file 'else.cs'. Give a file of this repository")]
    public async Task An_exemplar_is_a_symbol_of_a_file(string exemplar, string mistake) =>
        Assert.Equal(
            mistake.Length == 0 ? [] : [mistake],
            await MistakesAsync((PatternPath, $"---\nname: store\nexemplar: {exemplar}\nowner: me\nadvice: true\n---\n")));

    [Fact]
    public async Task Advice_is_counted_and_capped() =>
        Assert.Equal(
            [$".factory/factory.yml: 2 rails are advice, and context: advice: allows 1: {DecisionPath}, {PatternPath}. Give some a check, or remove them"],
            await MistakesAsync(
                (".factory/factory.yml", "version: 1\ncontext: { advice: 1 }\n"),
                (DecisionPath, Decision(3, "advice: true")),
                (PatternPath, "---\nname: store\nexemplar: src/Store.cs#Store\nowner: me\nadvice: true\n---\n")));

    private static string Decision(int id, string frontMatter) => $"---\nid: {id}\nstatus: accepted\ndate: 2026-11-23\nowner: me\n{frontMatter}\n---\n# It\n";

    private static async Task<IReadOnlyList<string>> MistakesAsync(params (string Path, string Text)[] files)
    {
        var tree = new MemoryTree([.. files, ("src/Store.cs", "class Store { }\n")]);
        try
        {
            await EnvelopeReader.ReadOwnAsync(tree, TestContext.Current.CancellationToken);
            return [];
        }
        catch (Factory.Model.Faults.InvalidInputException mistakes)
        {
            return [.. mistakes.Problems.Select(problem => problem.ToString())];
        }
    }
}
