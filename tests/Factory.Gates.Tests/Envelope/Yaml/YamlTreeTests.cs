using Factory.Gates.Envelope;
using Factory.Gates.Envelope.Yaml;
using Factory.Gates.Tests.Infra;
using Factory.Model.Faults;

namespace Factory.Gates.Tests.Envelope.Yaml;

public sealed class YamlTreeTests
{
    [Theory]
    [InlineData("a: &x 1\nb: *x", "f:1:4: the anchor '&x' is refused", "f:2:4: the alias '*x' is refused")]
    [InlineData("a: !!str 1", "f:1:4: the tag 'tag:yaml.org,2002:str' is refused")]
    [InlineData("a: 1\n---\nb: 2", "f:2:1: a second document starts here")]
    [InlineData("? [a]\n: 1", "f:1:3: a key must be a text")]
    [InlineData("a: 1\na: 2", "f:2:1: the key 'a' is given twice, first on line 1")]
    [InlineData("a: [1", "f:1:1: this is not YAML")]
    [InlineData("a: 1\n\tb: 2", "f:1:4: this is not YAML")]
    [InlineData("a: 'x", "f:1:4: this is not YAML")]
    [InlineData("a: 1\nb: \0", "f:2:4: there is a control character")]
    public void Refuses_what_a_policy_does_not_need(string yaml, params string[] expected) =>
        Assert.All(Problems(yaml).Zip(expected, (actual, start) => (actual, start)), pair => Assert.StartsWith(pair.start, pair.actual, StringComparison.Ordinal));

    [Fact]
    public void Refuses_a_billion_laughs_without_laughing()
    {
        var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 30).Select(i =>
            $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));

        Assert.All(Problems(bomb), problem => Assert.Contains("refused", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Refuses_deep_nesting(string opening)
    {
        Assert.NotEmpty(Problems(string.Concat(Enumerable.Repeat(opening, 5_000))));
    }

    [Fact]
    public void Refuses_a_text_that_is_too_large() =>
        Assert.StartsWith("f:1:1: the file is too large", Assert.Single(Problems(new string('#', 1_100_000))), StringComparison.Ordinal);

    [Fact]
    public void Broken_text_is_a_mistake_of_the_user_and_never_of_ours()
    {
        const string Pieces = "\u2028abc:[]{}-?&*!|>'\"%@`#,~\n\r\t \\\0\u0085\uD800xU1\uFFFF";
        var random = new Random(20261123);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)])]);

            var fault = Record.Exception(() => PolicyFile.Parse(text));

            Assert.True(fault is null or InvalidInputException, $"{Uri.EscapeDataString(text.Replace('\uD800', 'D'))} gave {fault}");
        }
    }

    [Fact]
    public void Reads_all_styles_alike()
    {
        var tree = Assert.IsType<YamlMap>(YamlTree.Parse("a: |\n  x\nb: \"1\"\nc: 1\nd: ~", new("f")));

        Assert.Equal(["x\n", "1", "1", "~"], tree.Entries.Select(entry => ((YamlText)entry.Value).Text));
        Assert.Equal([true, true, false, false], tree.Entries.Select(entry => ((YamlText)entry.Value).Quoted));
    }

    private static IReadOnlyList<string> Problems(string yaml)
    {
        var mistakes = new YamlMistakes("f");
        YamlTree.Parse(yaml, mistakes);
        Assert.True(mistakes.Any);
        return Mistakes.In(mistakes.ThrowIfAny);
    }
}
