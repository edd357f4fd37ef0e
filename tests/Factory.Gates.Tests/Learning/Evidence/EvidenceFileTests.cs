using Factory.Gates.Learning.Evidence;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Learning.Evidence;

public sealed class EvidenceFileTests
{
    private const string Path = ".factory/evidence/no-wait.yml";
    private const string Right = "fingerprint: 0123456789abcdef, path: a.cs, verdict: confirmed, by: Tess, rule: fedcba9876543210";

    private static readonly Judgement Wrong = new("00000000000000aa", "src/A \"b\" ü.cs", HitVerdict.Dismissed, "Tess: #1")
    {
        Rule = "fedcba9876543210", Commit = new('c', 40), Reason = "It's a test's \\ own } wait, 100 % sure",
    };

    [Fact]
    public void What_is_written_is_read()
    {
        var right = new Judgement("0000000000000010", "a.cs", HitVerdict.Confirmed, "Bob") { Rule = "fedcba9876543210" };

        var read = EvidenceFile.Parse(EvidenceFile.Text([Wrong, right]), Path);

        Assert.Equal([right with { Line = 1 }, Wrong with { Line = 2 }], read);
    }

    [Fact]
    public void Each_hit_is_a_line_of_its_own_in_ordinal_order_whoever_judged_first()
    {
        var other = Wrong with { Fingerprint = "0000000000000010" };
        var text = EvidenceFile.Text([Wrong, other]);

        Assert.Equal(text, EvidenceFile.Text([other, Wrong]));
        Assert.Equal(["- { fingerprint: \"0000000000000010\"", "- { fingerprint: \"00000000000000aa\""], text.TrimEnd('\n').Split('\n').Select(line => line[..35]));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]\n")]
    [InlineData("# none yet\n")]
    public void An_empty_file_holds_none(string text) => Assert.Empty(EvidenceFile.Parse(text, Path));

    [Fact]
    public void Without_judgements_the_file_is_an_empty_list() => Assert.Equal("[]\n", EvidenceFile.Text([]));

    [Theory]
    [InlineData("hits: 1", "1:1: judged hits are a list. Let ./build.sh Judge write it: - { fingerprint: …, path: …, verdict: confirmed, by: …, rule: … }")]
    [InlineData("- { " + Right + ", verdct: x }", "1:102: unknown key 'verdct'. Did you mean 'verdict'?")]
    [InlineData("- { fingerprint: abc, path: a.cs, verdict: confirmed, by: Tess, rule: fedcba9876543210 }", "1:18: 'fingerprint' is not 16 hexadecimal digits. Let ./build.sh Judge write it")]
    [InlineData("- { fingerprint: 0123456789abcdef, path: a.cs, verdict: maybe, by: Tess, rule: fedcba9876543210 }", "1:57: 'verdict' can't be 'maybe'. Use one of: confirmed, dismissed")]
    [InlineData("- { fingerprint: 0123456789abcdef, path: a.cs, verdict: dismissed, by: Tess, rule: fedcba9876543210 }", "1:3: the key 'reason' is missing. Add reason: with its value")]
    [InlineData("- { " + Right + ", commit: abc }", "1:110: 'commit' is not the full id of a commit. Give all 40 digits, or leave the key out")]
    [InlineData("- { " + Right + " }\n- { " + Right + " }", "2:1: the hit 0123456789abcdef in a.cs was judged on line 1. Keep one of the two lines")]
    [InlineData("- { fingerprint: 0123456789abcdef, path: a.cs, by: Tess, rule: fedcba9876543210 }", "1:3: the key 'verdict' is missing. Add verdict: with its value")]
    [InlineData("- &a { " + Right + " }", "1:3: the anchor '&a' is refused. Remove it and write values out")]
    public void Says_where_a_mistake_is(string text, string mistake) =>
        Assert.Equal([$"{Path}:{mistake}"], Mistakes.In(() => EvidenceFile.Parse(text, Path)));

    [Fact]
    public void What_is_too_long_is_refused()
    {
        var text = EvidenceFile.Text([Wrong with { Reason = new('x', 501), By = new('y', 201) }]);

        Assert.Equal(2, Mistakes.In(() => EvidenceFile.Parse(text, Path)).Count);
    }

    [Fact]
    public void A_hit_is_judged_again_once_its_rule_has_changed() =>
        Assert.Equal(2, EvidenceFile.Parse(EvidenceFile.Text([Wrong, Wrong with { Rule = "0123456789abcdef" }]), Path).Count);

    [Fact]
    public async Task Each_rule_has_a_file_and_the_mistakes_of_all_are_named_at_once()
    {
        var tree = new MemoryTree((Path, "- 1\n"), (".factory/evidence/b.yml", "x: y"), (".factory/evidence/sub/c.yml", "x: y"), (".factory/evidence/README.md", "x: y"));

        var mistakes = await Mistakes.InAsync(() => EvidenceFolder.ReadAsync(tree, TestContext.Current.CancellationToken));

        Assert.Equal([".factory/evidence/b.yml:1:1", $"{Path}:1:3"], mistakes.Select(line => line.Split(": ")[0]));
    }
}
