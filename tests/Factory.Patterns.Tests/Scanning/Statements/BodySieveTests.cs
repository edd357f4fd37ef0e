using System.Text;
using Factory.Patterns.Scanning;
using Factory.Patterns.Scanning.Needs;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Scanning.Statements;

/// <summary>What is left to be parsed for rules, with a space for each stretch that is left out.</summary>
public sealed class BodySieveTests
{
    private const string Sleep = "pattern: Sleep(...)";
    private const string InLoop = "patterns:\n  - pattern: Sleep(...)\n  - pattern-inside: |\n      foreach ($T $V in $S) { ... }";
    private const string NotRethrown = "patterns:\n  - pattern: |\n      try { ... } catch (Exception $E) { ... }\n  - pattern-not: |\n      try { ... } catch (Exception $E) { ... throw; ... }";

    [Theory]
    [InlineData("a(); b(); Sleep(1); c();", "{ ; Sleep(1); ; }")]
    [InlineData("a(); if (b) { c(); Sleep(1); } d();", "{ ; if (b) { ; Sleep(1); } ; }")]
    [InlineData("if (a) { b(); c(); } else { d(); } Sleep(1);", "{ ; Sleep(1); }")]
    [InlineData("if (a) Sleep(1); else b(); c();", "{ if (a) Sleep(1); else b(); ; }")]
    [InlineData("/* why this is so */ a(); // and this is not\n /* a comment that is long */ Sleep(1);", "{ ; Sleep(1); }")]
    [InlineData("a(); b(() => { c(); Sleep(1); });", "{ ; b(() => { c(); Sleep(1); }); }")]
    [InlineData("a(); Sleep(1); int B() { c(); }", "{ ; Sleep(1); int B() { c(); } }")]
    public void Statements_with_what_a_rule_looks_for_are_left_with_those_around_them(string body, string expected) => Assert.Equal(expected, Left(body, Sleep));

    [Fact]
    public void A_rule_is_asked_only_where_all_stands_in_one_statement_or_around_it()
    {
        Assert.Equal("{ ; foreach (var b in c) { Sleep(2); } }", Left("Sleep(1); foreach (var b in c) { Sleep(2); }", InLoop));
        Assert.Empty(Sift("class A { void B() { Sleep(1); foreach (var b in c) { d(); } } }", InLoop));
        Assert.Empty(Sift("class A { void B() { Sleep(); c(); } }", "pattern: $X.Where(...).First()"));
    }

    [Fact]
    public void What_excludes_a_match_is_left_too() => Assert.Equal(
        "{ ; try { ; } catch (Exception e) { ; throw; } }",
        Left("a(); try { b(); } catch (Exception e) { c(); throw; }", NotRethrown));

    [Theory]
    [InlineData("pattern: (Clock $C).Sleep(...)")]
    [InlineData("pattern: Clock $C = $C.Sleep();")]
    [InlineData("patterns:\n  - pattern: $C.Sleep(...)\n  - metavariable-type:\n      metavariable: $C\n      type: Clock")]
    [InlineData("pattern: |\n  $C = new Clock();\n  ...\n  $C.Sleep(...)")]
    public void A_rule_that_asks_what_a_name_stands_for_gets_all_of_the_body(string keys) => Assert.Contains(
        "D();",
        Left("Clock c = new Clock(); D(); c.Sleep(100); Clock e = e.Sleep();", keys),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("var a = 100; D(); Sleep(a);", true)]
    [InlineData("const int a = (int)100; D(); Sleep(a);", true)]
    [InlineData("int a = E(), b = -1; D(); Sleep(a);", true)]
    [InlineData("int a = E(100); D(); Sleep(a);", false)]
    [InlineData("var a = \"100\"; D(); Sleep(a);", false)]
    [InlineData("var a = 100; D(); a = E(); Sleep(a);", false)]
    [InlineData("var a = 100; D(); E(new F { a = 1 }); Sleep(a);", true)]
    [InlineData("var a = 100; D(); E((ref a) => 1); Sleep(a);", true)]
    [InlineData("for (var a = 100; a > 0; a--) { D(); Sleep(a); }", false)]
    [InlineData("E(new F { G = 1, H = 2 }); D(); Sleep(100);", false)]
    public void Where_a_name_may_stand_for_a_literal_all_of_the_body_is_left(string body, bool expected) =>
        Assert.Equal(expected, Left(body, "pattern: Sleep(100)").Contains("D();", StringComparison.Ordinal));

    [Fact]
    public void A_rule_for_fields_is_not_asked_about_members_with_bodies()
    {
        const string Keys = "pattern: public static $T $F = $VALUE;";

        Assert.Empty(Sift("class A { public static int B(int c = 1) { int d = 2; return d; } public static int E { get; } = 3; }", Keys));
        Assert.Single(Sift("class A { public static int B = 1; }", Keys));
    }

    [Fact]
    public void Members_that_nobody_asks_for_are_left_out_with_their_comments() => Assert.Equal(
        "using X; class A { void B() { Sleep(1); } }",
        Squeezed(Assert.Single(Sift("using X;\n/// <summary>A class of A.</summary>\nclass A {\n/// <summary>Another member.</summary>\nint c = 1; [D] int E { get; set; } /// <summary>This member.</summary>\nvoid B() { Sleep(1); } void F(int g) { H(); } }", Sleep))));

    private static string Left(string body, string keys)
    {
        var text = Squeezed(Assert.Single(Sift($"class A {{ void B() {{ {body} }} }}", keys)));
        return text["class A { void B() ".Length..^" }".Length];
    }

    private static IReadOnlyList<string> Sift(string text, string keys) =>
        [.. new SourceSieve(new([FormulaNeeds.Of(Code.Rule(keys))])).Sift(Encoding.UTF8.GetBytes(text)).Select(sifted => Same(text, sifted.Text))];

    private static string Same(string text, string sifted)
    {
        Assert.Equal(text.Length, sifted.Length);
        return sifted;
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
