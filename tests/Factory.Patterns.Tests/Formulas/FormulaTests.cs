using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Formulas;

public sealed class FormulaTests
{
    [Fact]
    public void Either_of_several_patterns_matches() => Code.Check("""
        pattern-either:
          - pattern: f(...)
          - pattern: g(...)
          - patterns:
              - pattern: h($X)
              - pattern-not: h(1)
          - pattern-regex: TODO
        """, """
        f(); // !
        g(1); // !
        h(1);
        h(2); // !
        i(); // TODO // !
        """);

    [Fact]
    public void Inside_says_where() => Code.Check("""
        patterns:
          - pattern: f($X)
          - pattern-inside: |
              using ($T $X = ...) { ... }
        """, """
        using (A a = b) { f(a); } // !
        using (A a = b) { f(c); }
        f(a);
        """);

    [Fact]
    public void Inside_by_itself_finds_where_it_lies() => Code.Check("""
        patterns:
          - pattern-inside: |
              class $C { ... }
          - pattern-inside: |
              void $M() { ... }
        """, """
        class A
        {
            void F() { } // !
        }
        """);

    [Fact]
    public void Inside_either_of_two() => Code.Check("""
        patterns:
          - pattern: f()
          - pattern-either:
              - pattern-inside: while (...) { ... }
              - pattern-inside: foreach (var $X in $XS) { ... }
        """, """
        while (a) { f(); } // !
        foreach (var a in b) { f(); } // !
        if (a) { f(); }
        """);

    [Fact]
    public void Inside_may_hold_a_formula() => Code.Check("""
        patterns:
          - pattern: f()
          - pattern-inside:
              patterns:
                - pattern: |
                    class $C { ... }
                - metavariable-regex: { metavariable: $C, regex: '.*Tests$' }
        """, """
        class ATests { int a = f(); } // !
        class B { int a = f(); }
        """);

    [Fact]
    public void Not_leaves_out_the_same_stretch() => Code.Check("""
        patterns:
          - pattern: f(...)
          - pattern-not: f(1, ...)
        """, """
        f(1);
        f(2); // !
        f(f(1)); // !
        """);

    [Fact]
    public void Not_speaks_of_the_same_metavariables() => Code.Check("""
        patterns:
          - pattern: f($X, $Y)
          - pattern-not: f($X, $X)
        """, """
        f(a, a);
        f(a, b); // !
        """);

    [Fact]
    public void Not_inside_leaves_out_what_lies_there() => Code.Check("""
        patterns:
          - pattern: f()
          - pattern-not-inside: |
              try { ... } catch { ... }
          - pattern-not-inside:
              pattern-either:
                - pattern: |
                    void Known() { ... }
        """, """
        class A
        {
            void B()
            {
                try { f(); } catch { }
                f(); // !
            }

            void Known() { f(); }
        }
        """);

    [Fact]
    public void A_negative_expression_leaves_out_what_overlaps() => Code.Check("""
        patterns:
          - pattern: f($X)
          - pattern-not-regex: safe
        """, """
        f(safe);
        f(other); // !
        """);

    [Fact]
    public void An_expression_and_a_pattern_must_lie_in_each_other() => Code.Check("""
        patterns:
          - pattern-regex: pass(word|phrase)
          - pattern: $X = "..."
        """, """
        var password = "a"; // !
        var other = "a";
        // password
        """);

    [Fact]
    public void A_value_can_be_asked_for_with_an_expression() => Code.Check("""
        patterns:
          - pattern: $X = "..."
          - metavariable-regex:
              metavariable: $X
              regex: (?i).*(password|secret)
        """, """
        var dbPassword = "a"; // !
        var SECRET = "a"; // !
        var name = "a";
        """);

    [Fact]
    public void An_expression_may_look_at_the_value_of_a_constant() => Code.Check("""
        patterns:
          - pattern: f($X)
          - metavariable-regex:
              metavariable: $X
              regex: ^http
              constant-propagation: true
        """, """
        const string Url = "http://a";
        const string Path = "a";
        f(Url); // !
        f(Path);
        """);

    [Fact]
    public void A_value_can_be_asked_for_with_a_pattern() => Code.Check("""
        patterns:
          - pattern: f($X)
          - metavariable-pattern:
              metavariable: $X
              patterns:
                - pattern: $A + $B
                - pattern-not: '"..." + "..."'
        """, """
        f("a" + b); // !
        f("a" + "b");
        f(a);
        """);

    [Fact]
    public void Only_what_it_is_not_may_be_asked_of_a_value() => Code.Check("""
        patterns:
          - pattern: f($X)
          - metavariable-pattern:
              metavariable: $X
              patterns:
                - pattern-not: '"..."'
        """, """
        f("a");
        f(a); // !
        """);

    [Fact]
    public void A_name_can_be_asked_for_with_a_pattern() => Code.Check("""
        patterns:
          - pattern: $O.$M(...)
          - metavariable-pattern:
              metavariable: $M
              pattern-either:
                - pattern: Load
                - pattern: Save
        """, """
        a.Load(1); // !
        a.Save(); // !
        a.Close();
        """);

    [Fact]
    public void The_text_of_a_value_can_be_another_language() => Code.Check("""
        patterns:
          - pattern: f($X)
          - metavariable-pattern:
              metavariable: $X
              language: generic
              pattern: select ... from
        """, """
        f("select a, b from c"); // !
        f("delete from c");
        """);

    [Fact]
    public void The_text_of_a_value_can_hold_an_expression() => Code.Check("""
        patterns:
          - pattern: f("$X")
          - metavariable-pattern:
              metavariable: $X
              language: regex
              pattern: \d{3}
        """, """
        f("a123"); // !
        f("a1");
        """);

    [Fact]
    public void A_value_can_be_asked_for_its_type() => Code.Check("""
        patterns:
          - pattern: $X.f()
          - metavariable-type:
              metavariable: $X
              types: [string, Other]
        """, """
        class A
        {
            void M(string a, Other b, int c)
            {
                a.f(); // !
                b.f(); // !
                c.f();
                d.f();
            }
        }
        """);

    [Fact]
    public void A_focus_is_what_matches() => Assert.Equal(
        ["b"],
        Code.Matches("""
            patterns:
              - pattern: f($X, $Y)
              - focus-metavariable: $Y
            """, "f(a, b);").Select(match => match.Text));

    [Fact]
    public void Several_metavariables_in_focus_are_several_matches() => Assert.Equal(
        ["a", "b"],
        Code.Matches("""
            patterns:
              - pattern: f($X, $Y)
              - focus-metavariable: [$X, $Y]
            """, "f(a, b);").Select(match => match.Text));

    [Fact]
    public void A_focus_on_a_declared_name() => Assert.Equal(
        ["Wrong"],
        Code.Matches("""
            patterns:
              - pattern: |
                  class $C { ... }
              - focus-metavariable: $C
            """, "class Wrong { }").Select(match => match.Text));

    [Fact]
    public void A_focus_on_something_that_is_not_there_is_no_match() => Assert.Empty(Code.Matches("""
        patterns:
          - pattern: f($X)
          - focus-metavariable: $Z
        """, "f(1);"));

    [Fact]
    public void A_selector_is_looked_for_in_what_the_others_leave() => Code.Check("""
        patterns:
          - pattern-inside: f(...)
          - pattern: $X
          - metavariable-regex: { metavariable: $X, regex: ^secret$ }
        """, """
        f(
            secret, // !
            other);
        g(secret);
        """);
}
