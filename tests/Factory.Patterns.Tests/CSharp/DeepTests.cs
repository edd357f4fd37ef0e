using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class DeepTests
{
    [Fact]
    public void Deep_dots_find_an_expression_anywhere_inside() => Code.CheckPattern("f(<... secret ...>)", """
        f(secret); // !
        f(g(1, secret.Length) + 2); // !
        f(x => secret); // !
        f(other);
        secret(f(1));
        """);

    [Fact]
    public void Deep_dots_find_an_expression_in_a_condition() => Code.CheckPattern("if (<... $X.IsOpen ...>) { ... }", """
        if (a.IsOpen) { } // !
        if (b && !(c.IsOpen || d)) { } // !
        if (e) { f(g.IsOpen); }
        """);

    [Fact]
    public void A_deep_statement_is_found_in_what_statements_say_themselves() => Code.CheckPattern("<... f() ...>;", """
        if (f()) { } // !
        g(1 + f()); // !
        while (a) { g(); }
        """);
}
