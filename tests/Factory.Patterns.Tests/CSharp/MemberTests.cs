using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class MemberTests
{
    [Fact]
    public void What_a_method_of_a_pattern_leaves_out_may_be_there() => Code.CheckPattern("async void $M(...) { ... }", """
        class A
        {
            public static async void F(int a) => g(); // !
            [B] async void G<T>() { g(); } // !
            void H() { }
            async Task I() { }
        }
        """);

    [Fact]
    public void A_local_function_is_a_method() => Code.CheckPattern("async void $M() { ... }", """
        class A
        {
            void F()
            {
                async void G() { } // !
            }
        }
        """);

    [Fact]
    public void A_body_may_be_an_arrow() => Code.CheckPattern("int $M() { return f(); }", """
        class A
        {
            int B() { return f(); } // !
            int C() => f(); // !
            int D() => g();
        }
        """);

    [Fact]
    public void An_arrow_in_a_pattern_is_only_an_arrow() => Code.CheckPattern("int $M() => f();", """
        class A
        {
            int B() => f(); // !
            int C() { return f(); }
        }
        """);

    [Fact]
    public void A_method_without_a_body() => Code.CheckPattern("void $M();", """
        interface A
        {
            void F(); // !
            void G() { }
        }
        """);

    [Fact]
    public void Attributes_are_found_with_and_without_their_suffix() => Code.CheckPattern("[Obsolete]\n$T $M(...) { ... }", """
        class A
        {
            [Obsolete] // !
            void B() { }

            [C, ObsoleteAttribute("x")] // !
            void D() { }

            [C] // !
            [System.Obsolete]
            void E() { }

            [C]
            void F() { }
        }
        """);

    [Fact]
    public void An_attribute_of_the_pattern_may_have_the_suffix() => Code.CheckPattern("[ObsoleteAttribute(\"x\")]\nclass $C { ... }", """
        [Obsolete("x")] // !
        class A { }

        [Obsolete]
        class B { }
        """);

    [Fact]
    public void Named_arguments_of_an_attribute_stand_in_any_order() => Code.CheckPattern("[A(..., B = $X, ...)]\nclass $C { ... }", """
        [A(1, C = 2, B = 3)] // !
        class D { }

        [A(1, C = 2)]
        class E { }
        """);

    [Fact]
    public void Base_types_stand_in_any_order() => Code.CheckPattern("class $C : B, A { ... }", """
        class D : A, C, B { } // !
        sealed class E<T> : B, A { } // !
        class F : A { }
        record G : A, B { }
        """);

    [Fact]
    public void Members_stand_in_any_order() => Code.CheckPattern("class $C { int a; void F() { ... } }", """
        class D { void F() { } string b; int a; } // !
        class E { int a; }
        """);

    [Theory]
    [InlineData("public static $T $F = $V;", "public static int a = 1;")]
    [InlineData("$T $P { get; set; }", "int A { get; set; }")]
    [InlineData("public string $P { get; }", "public string A { get; }")]
    [InlineData("$T $P => f();", "int A => f();")]
    [InlineData("int $P { get; } = 1;", "int A { get; } = 1;")]
    [InlineData("~$C() { ... }", "~A() { }")]
    [InlineData("public $C(...) { ... }", "public A(int a) { }")]
    [InlineData("static $C() { ... }", "static A() { }")]
    [InlineData("event $T $E;", "event EventHandler B;")]
    [InlineData("delegate $T $D(...);", "delegate int D(int a);")]
    [InlineData("public static bool operator ==($T $A, $T $B) { ... }", "public static bool operator ==(A a, A b) { return true; }")]
    [InlineData("public static implicit operator int($T $A) { ... }", "public static implicit operator int(A a) { return 1; }")]
    [InlineData("enum $E { A, ... }", "enum E { A, B }")]
    [InlineData("struct $S { ... }", "struct S { int a; }")]
    [InlineData("record $R(int $A, ...);", "record R(int A, int B);")]
    [InlineData("interface $I { ... }", "interface I { void F(); }")]
    [InlineData("$T this[int $I] { get { ... } }", "int this[int i] { get { return 1; } }")]
    [InlineData("$T $M<$P>(...) { ... }", "int F<T>() { return 1; }")]
    [InlineData("void $M(ref int $A, params string[] $B) { ... }", "void F(ref int a, params string[] b) { }")]
    [InlineData("void $M(int $A = 1) { ... }", "void F(int a = 1) { }")]
    [InlineData("void $M([B] int $A) { ... }", "void F([B] int a) { }")]
    public void A_member_of_any_kind_is_found(string pattern, string member) =>
        Assert.Contains(member, Code.Texts(pattern, $"class A {{ {member} }}"));

    [Theory]
    [InlineData("public static $T $F = $V;", "static int a = 1;")]
    [InlineData("$T $P { get; set; }", "int A { get; }")]
    [InlineData("int $P { get; } = 1;", "int A { get; }")]
    [InlineData("static $C() { ... }", "A() { }")]
    [InlineData("struct $S { ... }", "class S { }")]
    [InlineData("enum $E { B, ... }", "enum E { A, B }")]
    [InlineData("$T $M<$P>(...) { ... }", "int F() { return 1; }")]
    [InlineData("void $M(ref int $A) { ... }", "void F(int a) { }")]
    public void Another_one_is_not(string pattern, string member) => Assert.Empty(Code.Texts(pattern, $"class A {{ {member} }}"));

    [Fact]
    public void Both_forms_of_a_namespace_are_one() => Code.CheckPattern("namespace Shop { ... class $C { ... } ... }", """
        namespace Shop // !
        {
            class A { }
        }

        namespace Other
        {
            class A { }
        }
        """);

    [Fact]
    public void A_namespace_for_the_whole_file_is_one_too() => Code.CheckPattern("namespace Shop { ... }", """
        namespace Shop; // !
        class A { }
        """);

    [Fact]
    public void A_using_directive_is_found_by_its_start() => Code.CheckPattern("using System.Net;", """
        using System.Net; // !
        using System.Net.Http; // !
        using System.Text;
        using static System.Math;
        using A = System.Net;
        """);

    [Fact]
    public void A_file_is_a_list_of_directives_and_members() => Code.CheckPattern("using System.Net;\n...\nclass $C { ... }", """
        using System.Net; // !
        using System.Text;

        class A { }
        """);

    [Fact]
    public void An_attribute_of_the_assembly() => Code.CheckPattern("[assembly: A(...)]", """
        [assembly: A(1)] // !
        [assembly: B]
        class C { }
        """);
}
