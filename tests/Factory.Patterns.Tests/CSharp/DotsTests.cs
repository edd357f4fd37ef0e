using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class DotsTests
{
    [Fact]
    public void Dots_stand_for_any_arguments() => Code.CheckPattern("f(..., x, ...)", """
        f(x); // !
        f(1, x); // !
        f(x, 2, 3); // !
        f();
        f(1, 2);
        """);

    [Fact]
    public void Dots_stand_for_any_parameters() => Code.CheckPattern("void $M(..., CancellationToken $T) { ... }", """
        class A
        {
            void F(CancellationToken token) { } // !
            void G(int a, int b, CancellationToken token) { } // !
            void H(CancellationToken token, int a) { }
            void I() { }
        }
        """);

    [Fact]
    public void A_parameter_may_be_a_sign_alone() => Code.CheckPattern("void $M(..., $P) { ... }", """
        class A
        {
            void F(int a) { } // !
            void G(int a, string b = "") { } // !
            void I() { }
        }
        """);

    [Fact]
    public void Dots_stand_for_any_statements() => Code.CheckPattern("f();\n...\ng();", """
        class A
        {
            void B()
            {
                f(); // !
                a();
                g();
            }

            void C()
            {
                f(); // !
                g();
            }

            void D()
            {
                g();
                f();
            }
        }
        """);

    [Fact]
    public void Without_dots_statements_are_neighbours() => Code.CheckPattern("f();\ng();", """
        f(); // !
        g();
        f();
        a();
        g();
        """);

    [Fact]
    public void Dots_reach_into_nested_statements() => Code.CheckPattern("f();\n...\ng();", """
        class A
        {
            void B()
            {
                f(); // !
                if (a)
                {
                    while (b) { g(); }
                }
            }

            void C()
            {
                if (a) { f(); }
                g();
            }
        }
        """);

    [Fact]
    public void Dots_in_a_block_reach_into_nested_statements() => Code.CheckPattern("while (true) { ... await f(); ... }", """
        while (true) { await f(); } // !
        while (true) { if (a) { try { await f(); } catch { } } } // !
        while (true) { g(); }
        """);

    [Fact]
    public void Dots_at_the_end_reach_to_the_end_of_the_list() => Assert.Equal(
        ["f();\ng();\nh();"],
        Code.Texts("f();\n...", "a();\nf();\ng();\nh();"));

    [Fact]
    public void Dots_stand_for_any_members() => Code.CheckPattern("class $C { ... void Dispose() { ... } ... }", """
        class A // !
        {
            int a;
            void Dispose() { a = 0; }
            void F() { }
        }

        class B { void F() { } }
        """);

    [Fact]
    public void Dots_stand_for_any_arguments_of_an_attribute() => Code.CheckPattern("[Theory(..., \"x\")]\nvoid $M() { ... }", """
        class A
        {
            [Theory("x")] // !
            void B() { }

            [Theory(1, "x")] // !
            void C() { }

            [Theory]
            void D() { }
        }
        """);

    [Fact]
    public void Dots_in_quotes_are_any_text() => Code.CheckPattern("f(\"...\")", """
        f(""); // !
        f("abc"); // !
        f(@"a"); // !
        f(1);
        f(a);
        """);

    [Fact]
    public void Dots_stand_for_members_and_calls_in_a_chain() => Code.CheckPattern("a. ... .b()", """
        a.b(); // !
        a.c().b(); // !
        a.c.d(1)[2].b(); // !
        x.c().b();
        a.c();
        """);

    [Fact]
    public void Dots_at_the_end_of_a_chain_stand_for_whatever_follows() => Code.CheckPattern("a.b(). ...", """
        _ = a.b().c(); // !
        _ = a.b().c.d; // !
        _ = a.x();
        """);

    [Fact]
    public void Dots_stand_for_operands() => Code.CheckPattern("\"...\" + ... + $X", """
        _ = "a" + b; // !
        _ = "a" + b + c; // !
        _ = a + b;
        """);

    [Fact]
    public void Dots_stand_for_a_condition_and_a_value() => Code.CheckPattern("if (...) { return ...; }", """
        if (a) { return 1; } // !
        if (b > 2) return; // !
        if (c) f();
        """);

    [Fact]
    public void Dots_stand_for_elements_of_an_array() => Code.CheckPattern("new int[] { ..., 3, ... }", """
        _ = new int[] { 1, 2, 3 }; // !
        _ = new int[] { 3 }; // !
        _ = new int[] { 1 };
        """);

    [Fact]
    public void Dots_stand_for_elements_of_a_collection() => Code.CheckPattern("[..., 3]", """
        int[] a = [1, 3]; // !
        int[] b = [3]; // !
        int[] c = [3, 1];
        """);
}
