using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Taint;

public sealed class TaintTests
{
    private const string Rule = """
        mode: taint
        pattern-sources:
          - pattern: read()
        pattern-sinks:
          - pattern: run(...)
        pattern-sanitizers:
          - pattern: clean(...)
          - pattern: check($X)
            by-side-effect: true
        """;

    [Fact]
    public void Data_flows_from_source_to_sink() => Body("""
        run(read()); // !
        var a = read();
        run(a); // !
        run(b);
        var c = "x" + a;
        run(c); // !
        run($"{a}"); // !
        run(a.Trim().Length); // !
        run(g(a)); // !
        run(nameof(a));
        run(typeof(int));
        """);

    [Fact]
    public void An_assignment_cleans() => Body("""
        var a = read();
        a = "safe";
        run(a);
        a += read();
        run(a); // !
        a += "more";
        run(a); // !
        """);

    [Fact]
    public void A_sanitizer_cleans_its_value() => Body("""
        var a = read();
        run(clean(a));
        run(a); // !
        a = clean(a);
        run(a);
        """);

    [Fact]
    public void A_sanitizer_may_clean_from_there_on() => Body("""
        var a = read();
        run(a); // !
        check(a);
        run(a);
        """);

    [Fact]
    public void Ways_that_meet_are_joined() => Body("""
        var a = "";
        if (x) { a = read(); } else { a = "b"; }
        run(a); // !
        if (x) { a = ""; } else { a = clean(a); }
        run(a);
        a = read();
        if (x) { a = ""; }
        run(a); // !
        """);

    [Fact]
    public void A_way_that_ends_does_not_count() => Body("""
        var a = "";
        if (x) { a = read(); return; }
        run(a);
        if (y) { a = read(); throw z; }
        run(a);
        return;
        run(read());
        """);

    [Fact]
    public void Sections_of_a_switch_are_ways() => Body("""
        var a = "";
        switch (x)
        {
            case 1: a = read(); break;
            default: break;
        }
        run(a); // !
        """);

    [Fact]
    public void Loops_carry_over() => Body("""
        var a = "";
        var b = "";
        while (x)
        {
            run(b); // !
            b = a;
            a = read();
        }
        run(a); // !
        """);

    [Fact]
    public void Items_of_something_tainted_are_tainted() => Body("""
        foreach (var a in read()) { run(a); } // !
        foreach (var b in c) { run(b); }
        for (var d = read(); x; y++) { run(d); } // !
        do { run(e); e = read(); } while (x); // !
        """);

    [Fact]
    public void A_catch_sees_what_happened_before() => Body("""
        var a = "";
        try { a = read(); f(); }
        catch (A) { run(a); } // !
        finally { run(a); } // !
        run(a); // !
        """);

    [Fact]
    public void A_lambda_sees_what_is_around_it() => Body("""
        var a = read();
        f(() => run(a)); // !
        f(a => run(a));
        f(delegate { run(a); }); // !
        var b = "";
        f(x => { b = read(); });
        run(b); // !
        """);

    [Fact]
    public void A_local_function_sees_what_is_around_it() => Body("""
        var a = read();
        void F() { run(a); } // !
        void G(string a) { run(a); }
        """);

    [Fact]
    public void Members_are_followed_by_name() => Body("""
        x.a = read();
        run(x.a); // !
        run(x.b);
        run(x);
        x.a = "";
        run(x.a);
        this.y = read();
        run(y); // !
        var c = new List<string>();
        c[0] = read();
        run(c); // !
        """);

    [Fact]
    public void Tuples_patterns_and_choices_pass_it_on() => Body("""
        (var a, b) = read();
        run(b); // !
        run(x ? "a" : read()); // !
        if (read() is string c) { run(c); } // !
        run(x ?? read()); // !
        run((string)read()); // !
        run(new[] { read() }); // !
        run(await read()); // !
        """);

    [Fact]
    public void A_declaration_in_a_tuple_is_tainted() => Body("""
        (var a, var b) = read();
        run(a); // !
        """);

    [Fact]
    public void Parameters_of_other_functions_are_not_followed() => Code.Check(Rule, """
        class A
        {
            void B() { C(read()); }
            void C(string a) { run(a); }
            string P => run(read()); // !
            string Q { get { return run(read()); } } // !
            string this[int i] => run(read()); // !
            string f = run(read()); // !
            string R { get; } = run(read()); // !
            A() { run(read()); } // !
        }
        """);

    [Fact]
    public void Statements_at_the_top_are_a_function() => Code.Check(Rule, """
        var a = read();
        run(a); // !
        """);

    [Fact]
    public void A_parameter_can_be_a_source() => Code.Check("""
        mode: taint
        pattern-sources:
          - patterns:
              - pattern: |
                  [Get]
                  $T $M(..., $P, ...) { ... }
              - focus-metavariable: $P
        pattern-sinks:
          - patterns:
              - pattern: run($X, ...)
              - focus-metavariable: $X
        """, """
        class A
        {
            [Get]
            void B(int a, string b)
            {
                run(b, 1); // !
                run(1, b);
            }

            void C(string b) { run(b); }
        }
        """);

    [Fact]
    public void A_propagator_carries_from_one_part_to_another() => Code.Check("""
        mode: taint
        pattern-sources: [{ pattern: read() }]
        pattern-sinks: [{ pattern: run(...) }]
        pattern-propagators:
          - pattern: $TO.Append($FROM)
            from: $FROM
            to: $TO
        """, """
        class A
        {
            void B()
            {
                var a = new StringBuilder();
                run(a);
                a.Append(read());
                run(a); // !
            }
        }
        """);

    [Fact]
    public void An_exact_source_is_only_itself() => Code.Check("""
        mode: taint
        pattern-sources:
          - pattern: box(...)
            exact: true
        pattern-sinks:
          - pattern: run(...)
            exact: true
        """, """
        run(box(1)); // !
        box(run(1));
        """);

    [Fact]
    public void A_sanitizer_that_is_also_a_source_may_count_as_none() => Code.Check("""
        mode: taint
        pattern-sources: [{ pattern: read() }]
        pattern-sinks: [{ pattern: run(...) }]
        pattern-sanitizers:
          - pattern: $F()
            not_conflicting: true
        """, """
        run(read()); // !
        """);

    [Fact]
    public void Source_and_sink_may_have_to_speak_of_the_same() => Code.Check("""
        mode: taint
        pattern-sources: [{ pattern: $A.read() }]
        pattern-sinks: [{ pattern: $A.run(...) }]
        options: { taint_unify_mvars: true }
        """, """
        x.run(x.read()); // !
        x.run(y.read());
        """);

    [Theory]
    [InlineData("mode: taint\npattern-sinks: [{ pattern: a }]", "the key 'pattern-sources' is missing or no list")]
    [InlineData("mode: taint\npattern-sources: [{ pattern: a }]", "the key 'pattern-sinks' is missing or no list")]
    [InlineData("mode: taint\npattern-sources: [a]\npattern-sinks: [{ pattern: a }]", "this is not one pattern")]
    [InlineData("mode: taint\npattern-sources: [{ pattern: a, label: B }]\npattern-sinks: [{ pattern: a }]", "not supported: 'label': labels of taint are not followed")]
    [InlineData("mode: taint\npattern-sources: [{ pattern: a }]\npattern-sinks: [{ pattern: a }]\npattern-propagators: [{ pattern: a }]", "a propagator names no 'from' and 'to'")]
    [InlineData("mode: join\npattern: a", "not supported: the mode 'join'")]
    public void A_mistake_in_a_taint_rule_is_named(string keys, string problem) => Assert.Contains(problem, Code.Problem(keys), StringComparison.Ordinal);

    [Fact]
    public void Taint_in_text_is_not_followed() => Assert.Contains(
        Some.Problems(Some.File("mode: taint\npattern-sources: [{ pattern: a }]\npattern-sinks: [{ pattern: b }]")),
        problem => problem.StartsWith("r.yml:6:11: not supported: taint in text", StringComparison.Ordinal));

    private static void Body(string statements) =>
        Code.Check(Rule, $"class A\n{{\nvoid M(bool x, bool y, string e)\n{{\n{statements}\n}}\n}}\n");
}
