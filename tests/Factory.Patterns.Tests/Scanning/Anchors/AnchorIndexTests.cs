using System.Text;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Scanning.Anchors;

public sealed class AnchorIndexTests
{
    [Theory]
    [InlineData("a.Result", true)]
    [InlineData("a /* . */ . // x\n Result", true)]
    [InlineData("a?.Result", true)]
    [InlineData("a.@Result", true)]
    [InlineData("$\"{a.Result}\"", true)]
    [InlineData("a.Results", false)]
    [InlineData("a.ToResult", false)]
    [InlineData("a.b(Result)", false)]
    [InlineData("a.b Result", false)]
    [InlineData("\".Result\" // .Result", false)]
    [InlineData("a.\n#region x\nResult", true)]
    public void A_run_is_tokens_in_a_row(string text, bool expected) => Assert.Equal(expected, Holds(Need.Run(".", "Result"), text));

    [Theory]
    [InlineData(">>", "a >> b", true)]
    [InlineData(">>", "a > b", false)]
    [InlineData("?.", "a?.b", true)]
    [InlineData("<<=", "a <<= b", true)]
    [InlineData("@class", "class A;", true)]
    [InlineData("größe", "int größe;", true)]
    [InlineData("ALongNameThatGoesOnAndOn", "ALongNameThatGoesOnAndOff", false)]
    [InlineData("ALongNameThatGoesOnAndOn", "ALongNameThatWentOnAndOn", false)]
    [InlineData("ALongNameThatGoesOnAndOn", "ALongNameThatGoesOnAndOn", true)]
    public void Tokens_are_cut_as_files_are(string token, string text, bool expected) =>
        Assert.Equal(expected, Holds(Need.Run(token), text));

    [Theory]
    [InlineData("a b", true)]
    [InlineData("a c", true)]
    [InlineData("a", false)]
    [InlineData("b c", false)]
    public void Requirements_combine(string text, bool expected) =>
        Assert.Equal(expected, Holds(Need.All(Need.Token("a"), Need.Any(Need.Token("b"), Need.Token("c"))), text));

    [Fact]
    public void Any_of_none_never_holds() => Assert.False(Holds(Need.Any(), "a"));

    [Fact]
    public void Who_requires_nothing_is_always_active() => Assert.True(Holds(Requirement.Always, ""));

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("// a")]
    public void What_is_no_token_is_refused(string text) => Assert.Throws<ArgumentException>(() => Index(Need.Token(text)));

    [Theory]
    [InlineData("x.Sleep()", true)]
    [InlineData("x.Slept()", false)]
    [InlineData("x.\\u0053leep()", true)]
    [InlineData("größer", true)]
    [InlineData("", false)]
    public void Files_without_a_needed_word_are_told_by_their_bytes(string text, bool expected) =>
        Assert.Equal(expected, Index(Need.Run("Sleep", "(")).MayMatch(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_rule_that_needs_no_word_lets_every_file_pass() =>
        Assert.True(Index(Need.Run("Sleep"), Need.Any(Need.Token("Wait"), Need.Token("=="))).MayMatch("x"u8));

    [Fact]
    public void Many_words_find_their_numbers()
    {
        var words = Enumerable.Range(0, 2000).Select(i => $"word{i}").ToList();
        var index = Index([.. words.Select(Need.Token)]);

        Assert.Equal([0, 7, 1999], Active(index, "word1999 word0 word word7 word2000 wor"));
    }

    private static bool Holds(Requirement requirement, string text) => Active(Index(requirement), text).Count == 1;

    private static AnchorIndex Index(params Requirement[] requirements) =>
        new([.. requirements.Select(requirement => new RuleNeeds(requirement, Requirement.Always, Requirement.Never, Requirement.Never))]);

    private static List<int> Active(AnchorIndex index, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var buffer = new TokenBuffer();
        SourceLexer.Read(bytes, buffer);
        index.Vocabulary.Identify(bytes, buffer);
        var found = new FoundRuns(index.Runs.Count);
        index.Find(buffer.Tokens, found);
        var states = new RuleState[index.Rules];
        index.Begin(found, states);
        return [.. Enumerable.Range(0, states.Length).Where(rule => states[rule] != RuleState.Out)];
    }
}
