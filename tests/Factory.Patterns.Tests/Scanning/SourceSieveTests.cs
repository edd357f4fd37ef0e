using System.Text;
using Factory.Patterns.Scanning;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Texts;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Scanning;

public sealed class SourceSieveTests
{
    private static readonly RuleNeeds Sleep = Need.Bodies("Sleep", "(");

    [Fact]
    public void Keeps_the_bodies_with_what_a_rule_looks_for()
    {
        const string Text = "class A { void B() { Sleep(1); } void C() { D(); } int E { get { return 1; } } }";

        Assert.Equal(
            Text.Replace(" D(); ", new(' ', 6), StringComparison.Ordinal).Replace(" get { return 1; } ", new(' ', 19), StringComparison.Ordinal),
            Only(Text, Sleep).Text);
    }

    [Fact]
    public void Keeps_everything_for_a_rule_that_needs_it()
    {
        var sifted = Only("class A { void B() { Sleep(1); } void C() { D(); } }", Sleep, new(Need.Token("D"), Requirement.Always, Requirement.Always, Requirement.Never));

        Assert.True(sifted.IsWhole);
        Assert.Equal([0, 1], sifted.ActiveRules);
        Assert.Contains("D();", sifted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_runs_needs_no_body() => Assert.Equal(
        "class A { void B() {    } }",
        Only("class A { void B() { C; } }", new RuleNeeds(Requirement.Always, Requirement.Always, Requirement.Never, Requirement.Never)).Text);

    [Fact]
    public void Bodies_are_not_kept_for_a_rule_that_cannot_match()
    {
        var needsMore = new RuleNeeds(Need.All(Need.Token("D"), Need.Token("Missing")), Requirement.Always, Need.Token("D"), Requirement.Never);

        Assert.DoesNotContain("D", Only("class A { void B() { Sleep(1); } void C() { D(); } }", Sleep, needsMore).Text[30..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_over_the_edge_of_a_body_keeps_it() =>
        Assert.True(Only("class A { void B() { C(); } }", Need.Bodies(")", "{", "C")).IsWhole);

    [Fact]
    public void A_body_is_kept_for_all_that_a_rule_looks_for_together()
    {
        var both = Need.All(Need.Token("Sleep"), Need.Token("Wait"));

        var sifted = Only("class A { void B() { Sleep(); } void C() { Wait(); Sleep(); } void D() { Wait(); } }", new RuleNeeds(both, both, both, Requirement.Never));

        Assert.Equal("class A { void B() {          } void C() { Wait(); Sleep(); } void D() {         } }", sifted.Text);
    }

    [Fact]
    public void What_stands_in_two_bodies_makes_no_match_in_one()
    {
        var both = Need.All(Need.Token("Sleep"), Need.Token("Wait"));

        Assert.Empty(Sift("class A { void B() { Sleep(); } void C() { Wait(); } }", new RuleNeeds(both, both, both, Requirement.Never)));
    }

    [Theory]
    [InlineData("class A { int b = Sleep() + Wait(); void B() { C(); } }", true)]
    [InlineData("class A { [Sleep] void B() { Wait(); } }", true)]
    [InlineData("class A { int Sleep { get; set; } = Wait(); }", true)]
    [InlineData("[Sleep] class A : B { } [Wait] class C { }", true)]
    [InlineData("Sleep(); void B() { } Wait();", true)]
    [InlineData("class A { int b = Sleep(); int c = Wait(); }", false)]
    [InlineData("class A { [Sleep] void B() { C(); } void D() { Wait(); } }", false)]
    public void A_member_is_one_place_and_all_outside_of_members_another(string text, bool expected)
    {
        var both = Need.All(Need.Token("Sleep"), Need.Token("Wait"));

        Assert.Equal(expected, Sift(text, new RuleNeeds(both, both, both, Requirement.Never)).Count == 1);
    }

    [Theory]
    [InlineData("class A { [Wait] void B() { Sleep(); } }", true)]
    [InlineData("class A { [Wait] void B() { } void C() { Sleep(); } }", false)]
    public void A_body_is_kept_where_its_member_has_what_a_region_must_have(string text, bool expected)
    {
        var rule = new RuleNeeds(Requirement.Always, Need.All(Need.Token("Sleep"), Need.Token("Wait")), Need.Token("Sleep"), Requirement.Never);
        var sifted = Only(text, rule, new RuleNeeds(Requirement.Always, Requirement.Always, Requirement.Never, Requirement.Never));

        Assert.Equal(expected, sifted.Text.Contains("Sleep", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("const bool Yes = true;", true)]
    [InlineData("static readonly bool Yes = (bool)true;", true)]
    [InlineData("bool yes = true;", false)]
    [InlineData("const int One = 1; bool yes = true;", false)]
    public void A_name_may_stand_for_a_truth_value(string field, bool expected)
    {
        var needs = Need.All(Need.Token("Sleep"), Need.Token("true"));

        Assert.Equal(expected, Sift($"class A {{ {field} void B() {{ Sleep(Yes); }} }}", new RuleNeeds(Requirement.Always, needs, needs, Requirement.Never)).Count == 1);
    }

    [Theory]
    [InlineData("a.Sleep!();")]
    [InlineData("(a.Sleep)();")]
    [InlineData("((a.Sleep!))!();")]
    public void What_the_matching_looks_through_is_no_obstacle(string call) =>
        Assert.Contains(call, Only($"class A {{ void B() {{ {call} }} }}", Sleep).Text, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_any_rule_to_ask_is_left_out() => Assert.Empty(Sift("class A { void Sleepy() { } }", Sleep));

    [Theory]
    [InlineData("using T = System.Threading.Thread; class A { void B() { T.C(); } }")]
    [InlineData("global using T = System.Threading.Thread; class A { void B() { T.C(); } }")]
    [InlineData("class A { void B() { \\u0054.C(); } }")]
    [InlineData("class A { void B() { T.C(); } } }")]
    [InlineData("class A { void B() { T.C(]; } }")]
    [InlineData("class A { void B() { T.C(); }")]
    public void Where_tokens_prove_nothing_all_rules_see_all(string text)
    {
        var sifted = Only(text, Need.Bodies("Thread"), new(Need.Token("=="), Requirement.Always, Requirement.Never, Requirement.Never));

        Assert.True(sifted.IsWhole);
        Assert.Equal([0, 1], sifted.ActiveRules);
        Assert.Equal(text, sifted.Text);
    }

    [Fact]
    public void An_alias_for_what_nobody_looks_for_changes_nothing() =>
        Assert.False(Only("using T = System.Text.Rune; class A { void B() { T.C(); } int c = Sleep(1); }", Sleep).IsWhole);

    [Fact]
    public void Each_branch_is_asked_for_itself()
    {
        const string Text = "class A { void B() {\n#if X\nSleep(1);\n#else\nWait(2);\n#endif\n} void C() { D(\n#if X\n1\n#endif\n); } }";
        var sifted = Sift(Text, Sleep, Need.Bodies("Wait", "("));

        Assert.Equal([[0], [1]], sifted.Select(variant => variant.ActiveRules));
        Assert.All(sifted, variant => Assert.Equal(Text.Length, variant.Text.Length));
        Assert.DoesNotContain(sifted, variant => variant.Text.Contains('#', StringComparison.Ordinal) || variant.Text.Contains('D', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_mark_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. encoding.GetPreamble(), .. encoding.GetBytes("class Ä { void B() { Sleep(1); } }")];

        var sifted = Assert.Single(new SourceSieve(new([Sleep])).Sift(file));

        Assert.Equal("class Ä { void B() { Sleep(1); } }", sifted.Text);
        Assert.Equal(sifted.Text, SourceDecoder.Text(file));
    }

    [Fact]
    public void Positions_count_characters_of_any_width()
    {
        byte[] file = [.. "class Ä { /* 😀 "u8, 0xFF, 0xC3, .. " */ void B() { \"ß😀\".C(); } int D() { Sleep(\"ö\"); } }"u8];
        var text = Encoding.UTF8.GetString(file);

        Assert.Equal(
            text.Replace(" \"ß😀\".C(); ", new(' ', 12), StringComparison.Ordinal),
            Assert.Single(new SourceSieve(new([Sleep])).Sift(file)).Text);
    }

    private static Sifted Only(string text, params RuleNeeds[] rules) => Assert.Single(Sift(text, rules));

    private static IReadOnlyList<Sifted> Sift(string text, params RuleNeeds[] rules) =>
        new SourceSieve(new(rules)).Sift(Encoding.UTF8.GetBytes(text));
}
