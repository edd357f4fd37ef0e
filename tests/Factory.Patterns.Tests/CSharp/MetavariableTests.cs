using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class MetavariableTests
{
    [Fact]
    public void A_metavariable_stands_for_any_expression() => Code.CheckPattern("f($X)", """
        f(1); // !
        f(a.b(c) + 2); // !
        f();
        f(1, 2);
        g(1);
        """);

    [Fact]
    public void A_metavariable_stands_for_the_same_each_time() => Code.CheckPattern("$X == $X", """
        _ = a.b == a.b; // !
        _ = a.b == a . b; // !
        _ = f(1) == f(1); // !
        _ = a.b == a.c;
        """);

    [Fact]
    public void A_name_is_the_same_with_and_without_an_at_sign_that_it_does_not_need() => Code.CheckPattern("foreach ($T $V in $S) { $L.Add($V); }", """
        foreach (var @class in all) { list.Add(@class); } // !
        foreach (var @item in all) { list.Add(item); } // !
        foreach (var item in all) { list.Add(@item); } // !
        foreach (var @this in all) { list.Add(this); }
        """);

    [Fact]
    public void An_at_sign_that_makes_another_thing_of_a_name_counts() => Code.CheckPattern("$A == $A", """
        _ = await (x) == @await (x);
        _ = nameof (x) == @nameof (x);
        _ = @nameof (x) == @nameof (x); // !
        """);

    [Fact]
    public void The_anonymous_metavariable_stands_for_something_else_each_time() => Code.CheckPattern("f($_, $_)", """
        f(1, 2); // !
        f(1, 1); // !
        f(1);
        """);

    [Fact]
    public void An_ellipsis_metavariable_stands_for_any_arguments() => Code.CheckPattern("f($...ARGS, last)", """
        f(last); // !
        f(1, 2, last); // !
        f(last, 1);
        """);

    [Fact]
    public void An_ellipsis_metavariable_stands_for_the_same_arguments_each_time() => Code.CheckPattern("f(g($...A), h($...A))", """
        f(g(1, 2), h(1, 2)); // !
        f(g(), h()); // !
        f(g(1, 2), h(2, 1));
        """);

    [Fact]
    public void A_metavariable_stands_for_a_name_that_is_declared() => Code.CheckPattern("class $C : $B { ... }", """
        class A : B { } // !
        class C<T> : D<T> { } // !
        class E { }
        """);

    [Fact]
    public void A_metavariable_stands_for_a_method_and_what_it_is_called_on() => Code.CheckPattern("$O.$M(1)", """
        a.b(1); // !
        a.b().c(1); // !
        c(1);
        """);

    [Fact]
    public void A_metavariable_stands_for_a_type() => Code.CheckPattern("new $T()", """
        _ = new A(); // !
        _ = new B.C<int>(); // !
        _ = new A(1);
        """);

    [Fact]
    public void A_metavariable_as_a_statement_stands_for_any_statement() => Code.CheckPattern("if ($C) { $S; }", """
        if (a) { return; } // !
        if (a) return; // !
        if (a) { f(); g(); }
        """);

    [Fact]
    public void A_declared_name_and_its_use_are_the_same() => Code.CheckPattern("var $X = f();\n$X.g();", """
        {
            var a = f(); // !
            a.g();
        }
        {
            var b = f();
            c.g();
        }
        """);

    [Fact]
    public void What_is_only_a_metavariable_is_every_expression() => Code.CheckPattern("$X", """
        f( // !
            1, // !
            a); // !
        """);
}
