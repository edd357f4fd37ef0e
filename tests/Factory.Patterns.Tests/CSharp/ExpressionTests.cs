using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class ExpressionTests
{
    [Fact]
    public void Named_arguments_stand_in_any_order() => Code.CheckPattern("f(b: 2, a: 1)", """
        f(a: 1, b: 2); // !
        f(b: 2, a: 1); // !
        f(a: 2, b: 1);
        f(1, 2);
        """);

    [Fact]
    public void A_named_argument_among_any_others() => Code.CheckPattern("f(..., deep: true, ...)", """
        f(1, deep: true, x: 3); // !
        f(deep: true); // !
        f(deep: false);
        f(true);
        """);

    [Fact]
    public void A_reference_is_only_an_argument_with_its_word() => Code.CheckPattern("f(out $X)", """
        f(out var a); // !
        f(out b); // !
        f(ref b);
        f(b);
        """);

    [Fact]
    public void Parentheses_and_forgiving_do_not_matter() => Code.CheckPattern("f(a.b)", """
        f((a.b)); // !
        f(a!.b); // !
        f(a.b!); // !
        """);

    [Fact]
    public void A_cast_does_not_matter() => Code.CheckPattern("f(a)", """
        f((int)a); // !
        f((object)(int)a); // !
        """);

    [Fact]
    public void A_cast_in_a_pattern_does() => Code.CheckPattern("(int)$X", """
        _ = (int)a; // !
        _ = (long)a;
        _ = a;
        """);

    [Fact]
    public void Conditional_access_is_access() => Code.CheckPattern("a.b($X)", """
        a.b(1); // !
        a?.b(1); // !
        c?.b(1);
        """);

    [Fact]
    public void Conditional_access_in_a_chain() => Assert.Equal(["a?.b(1).c()"], Code.Texts("$A.b(1).c()", "a?.b(1).c();"));

    [Fact]
    public void A_declaration_is_an_assignment() => Code.CheckPattern("$X = f()", """
        class A
        {
            int field = f(); // !
            int Property { get; } = f(); // !

            void M()
            {
                var a = f(); // !
                a = f(); // !
                a += f();
                g();
            }
        }
        """);

    [Fact]
    public void A_declaration_is_none_where_the_rule_says_so() => Code.CheckPattern(
        "$X = f()",
        """
        var a = f();
        a = f(); // !
        """,
        "{ vardef_assign: false }");

    [Fact]
    public void A_new_object_may_have_more_than_the_pattern_says() => Code.CheckPattern("new A { B = 1 }", """
        _ = new A { B = 1 }; // !
        _ = new A() { C = 2, B = 1 }; // !
        _ = new A(3) { B = 1 };
        _ = new A { B = 2 };
        _ = new A();
        """);

    [Fact]
    public void Dots_in_an_initialiser_allow_that_there_is_none() => Code.CheckPattern("new A(...) { ... }", """
        _ = new A(); // !
        _ = new A(1) { B = 1 }; // !
        _ = new B();
        """);

    [Fact]
    public void A_target_typed_new_has_the_type_that_is_written() => Code.CheckPattern("new A(...)", """
        class C
        {
            A a = new(); // !
            A P { get; } = new(1); // !
            B b = new();
        }
        """);

    [Fact]
    public void A_target_typed_new_in_a_pattern_is_only_that() => Code.CheckPattern("A $X = new();", """
        A a = new(); // !
        A b = new A();
        """);

    [Fact]
    public void Lambdas_with_and_without_parentheses_are_the_same() => Code.CheckPattern("f($X => $X.a)", """
        f(x => x.a); // !
        f((x) => x.a); // !
        f((int y) => y.a); // !
        f(x => y.a);
        f((x, y) => x.a);
        """);

    [Fact]
    public void Any_lambda() => Code.CheckPattern("f((...) => ...)", """
        f(() => 1); // !
        f(x => { g(); }); // !
        f((x, y) => x); // !
        f(g);
        """);

    [Fact]
    public void A_lambda_with_a_body() => Code.CheckPattern("f(async (...) => { ... await g(); ... })", """
        f(async () => { h(); await g(); }); // !
        f(async x => { if (x) { await g(); } }); // !
        f(() => { g(); });
        """);

    [Fact]
    public void Equality_is_symmetric_where_the_rule_says_so()
    {
        const string Source = """
            _ = a == null; // !
            _ = null == a; // !
            _ = a != null;
            """;

        Code.CheckPattern("a == null", Source, "{ symmetric_eq: true }");
        Code.CheckPattern("a == null", Source.Replace("null == a; // !", "null == a;", StringComparison.Ordinal));
    }

    [Fact]
    public void And_and_or_are_chains() => Code.CheckPattern("a && b && c", """
        _ = a && b && c; // !
        _ = a && (b && c); // !
        _ = b && a && c;
        _ = a || b || c;
        """);

    [Fact]
    public void And_and_or_commute_where_the_rule_says_so() => Code.CheckPattern(
        "a && b",
        """
        _ = b && a; // !
        _ = b && c && a; // !
        _ = b || a;
        """,
        "{ commutative_boolop: true }");

    [Theory]
    [InlineData("$X is null", "a is null")]
    [InlineData("$X is $T $Y", "a is B b")]
    [InlineData("$X as A", "a as A")]
    [InlineData("$X ?? throw $Y", "a ?? throw b")]
    [InlineData("$C ? $X : $X", "a ? b : b")]
    [InlineData("!$X", "!a")]
    [InlineData("$X[0]", "a[0]")]
    [InlineData("await $X", "await a")]
    [InlineData("typeof($T)", "typeof(int)")]
    [InlineData("default($T)", "default(int)")]
    [InlineData("throw $X", "throw a")]
    [InlineData("$X with { A = 1 }", "a with { A = 1 }")]
    [InlineData("$X switch { 1 => 2, _ => 3 }", "a switch { 1 => 2, _ => 3 }")]
    [InlineData("$X += $Y", "a += b")]
    [InlineData("$X++", "a++")]
    [InlineData("new[] { 1, ... }", "new[] { 1, 2 }")]
    [InlineData("stackalloc byte[$N]", "stackalloc byte[4]")]
    [InlineData("($X, $Y)", "(a, b)")]
    [InlineData("sizeof($T)", "sizeof(int)")]
    [InlineData("checked($X + $Y)", "checked(a + b)")]
    [InlineData("delegate { ... }", "delegate { f(); }")]
    [InlineData("this.$X", "this.a")]
    [InlineData("base.$M(...)", "base.a()")]
    [InlineData("from $X in $Y select $X", "from a in b select a")]
    [InlineData("$X..$Y", "a..b")]
    [InlineData("new { A = $X }", "new { A = 1 }")]
    [InlineData("ref $X", "ref a")]
    public void An_expression_of_any_kind_is_found(string pattern, string expression) => Assert.Contains(expression, Code.Texts(pattern, $"_ = {expression};"));

    [Theory]
    [InlineData("$X is null", "a is not null")]
    [InlineData("$X as A", "a as B")]
    [InlineData("!$X", "-a")]
    [InlineData("$X[0]", "a[1]")]
    [InlineData("$X += $Y", "a -= b")]
    [InlineData("$C ? $X : $X", "a ? b : c")]
    [InlineData("$X + $Y", "a - b")]
    [InlineData("a->b", "a.b")]
    public void Another_one_is_not(string pattern, string expression) => Assert.Empty(Code.Texts(pattern, $"_ = {expression};"));
}
