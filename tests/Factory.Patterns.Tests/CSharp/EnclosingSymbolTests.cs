using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class EnclosingSymbolTests
{
    [Theory]
    [InlineData("class A { void F(int a, List<string> b) { x(); } }", "M:N.A.F(int,List<string>)")]
    [InlineData("class A<T> { void F<U>() { x(); } }", "M:N.A`1.F``1")]
    [InlineData("class A { class B { int c = x(); } }", "F:N.A.B.c")]
    [InlineData("class A { int P => x(); }", "P:N.A.P")]
    [InlineData("class A { int this[int i] => x(); }", "P:N.A.Item(int)")]
    [InlineData("class A { A() { x(); } }", "M:N.A.#ctor")]
    [InlineData("class A { static A() { x(); } }", "M:N.A.#cctor")]
    [InlineData("class A { ~A() { x(); } }", "M:N.A.Finalize")]
    [InlineData("class A { event E F { add { x(); } remove { } } }", "E:N.A.F")]
    [InlineData("class A { event E F = x(); }", "E:N.A.F")]
    [InlineData("enum A { B = x() }", "F:N.A.B")]
    [InlineData("[B(x())] class A { }", "T:N.A")]
    [InlineData("[B(x())] enum A { }", "T:N.A")]
    [InlineData("[B(x())] delegate void A<T>();", "T:N.A`1")]
    public void A_match_names_the_member_around_it(string code, string symbol) =>
        Assert.Equal(symbol, Assert.Single(Code.Matches("pattern: x()", $"namespace N {{ {code} }}")).Symbol);

    [Fact]
    public void An_operator_has_a_name_of_its_own() => Assert.StartsWith(
        "M:A.op_",
        Assert.Single(Code.Matches("pattern: x()", "class A { public static A operator +(A a, A b) { return x(); } }")).Symbol,
        StringComparison.Ordinal);

    [Fact]
    public void Statements_at_the_top_lie_in_nothing() => Assert.Equal("", Assert.Single(Code.Matches("pattern: x()", "x();")).Symbol);
}
