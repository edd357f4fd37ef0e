using System.Text.RegularExpressions;
using Factory.Patterns.Rules;
using Factory.Patterns.Testing;

namespace Factory.Patterns.Tests.Packs;

public sealed class CSharpPackTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Packs", "csharp");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_passes_its_own_test(string name)
    {
        var result = RuleTest.Run(Read(name), Examples(name), TestContext.Current.CancellationToken);

        Assert.Empty(result.Missed);
        Assert.Empty(result.Unexpected);
        Assert.True(result.Passed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_is_named_after_its_file(string name) => Assert.Equal(name, Read(name).Id);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_says_why_it_is_there(string name)
    {
        var rule = Read(name);

        Assert.EndsWith(".", rule.About("why"), StringComparison.Ordinal);
        Assert.NotEmpty(rule.About("category"));
    }

    /// <summary>A pack that blocks would stop whoever upgrades.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_does_not_block(string name) => Assert.NotEqual(RuleStage.Block, Read(name).Stage);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_has_bad_and_good_examples(string name)
    {
        var examples = Examples(name);

        Assert.True(Marks("ruleid", name, examples) >= 2, "Two lines that match");
        Assert.True(Marks("ok", name, examples) >= 3, "Three lines that do not");
    }

    [Fact]
    public void No_examples_stand_without_a_rule() => Assert.Equal(
        Names.Select(row => row.Data),
        Directory.GetFiles(Folder, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void There_are_many_rules() => Assert.True(Names.Count >= 36);

    private static int Marks(string kind, string name, string examples) =>
        Regex.Count(examples, $@"^\s*(//|/\*) {kind}: {Regex.Escape(name)}\b", RegexOptions.Multiline);

    private static Rule Read(string name) =>
        Assert.Single(RuleFile.Parse($"{name}.yml", File.ReadAllText(Path.Combine(Folder, $"{name}.yml"))));

    private static string Examples(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.cs"));
}
