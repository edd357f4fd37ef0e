using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class TypedMetavariableTests
{
    [Theory]
    [InlineData("void M() { Stream x = f(); x.Flush(); }")]
    [InlineData("void M() { var x = new Stream(); x.Flush(); }")]
    [InlineData("void M() { var x = (Stream)f(); x.Flush(); }")]
    [InlineData("void M() { var x = f() as Stream; x.Flush(); }")]
    [InlineData("void M() { using var x = Stream.Create(); x.Flush(); }")]
    [InlineData("void M(Stream x) { x.Flush(); }")]
    [InlineData("void M(Stream? x) { x?.Flush(); }")]
    [InlineData("Stream x; void M() { x.Flush(); }")]
    [InlineData("Stream x; void M() { this.x.Flush(); }")]
    [InlineData("Stream x => f(); void M() { x.Flush(); }")]
    [InlineData("void M(Stream[] all) { foreach (var x in all) { x.Flush(); } }")]
    [InlineData("void M(List<Stream> all) { foreach (var x in all) { x.Flush(); } }")]
    [InlineData("void M() { foreach (Stream x in f()) { x.Flush(); } }")]
    [InlineData("void M() { try { } catch (Stream x) { x.Flush(); } }")]
    [InlineData("void M(object o) { if (o is Stream x) { x.Flush(); } }")]
    [InlineData("void M(object o) { if (o is Stream { Length: 1 } x) { x.Flush(); } }")]
    [InlineData("void M() { f(out Stream x); x.Flush(); }")]
    [InlineData("void M() { new Stream().Flush(); }")]
    [InlineData("Stream x() => f(); void M() { x().Flush(); }")]
    [InlineData("void M() { Stream x() => f(); x().Flush(); }")]
    [InlineData("Task<Stream> x() => f(); async Task M() { (await x()).Flush(); }")]
    [InlineData("void M(Stream[] x) { x[0].Flush(); }")]
    [InlineData("void M(Stream a, Stream b) { (c ? a : b).Flush(); }")]
    [InlineData("void M(Stream a, Stream b) { (a ?? b)!.Flush(); }")]
    [InlineData("void M() { Stream x = new(); x.Flush(); }")]
    [InlineData("void M() { default(Stream).Flush(); }")]
    public void A_type_is_seen_where_it_is_written(string members) => Assert.Single(Code.Texts("(Stream $S).Flush()", $"class A {{ {members} }}"));

    [Theory]
    [InlineData("void M() { Other x = f(); x.Flush(); }")]
    [InlineData("void M() { var x = f(); x.Flush(); }")]
    [InlineData("void M() { unknown.Flush(); }")]
    [InlineData("Stream x; void M(Other x) { x.Flush(); }")]
    [InlineData("void M() { { Stream x = f(); } x.Flush(); }")]
    public void Another_type_or_an_unknown_one_is_none(string members) => Assert.Empty(Code.Texts("(Stream $S).Flush()", $"class A {{ {members} }}"));

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("$\"a{b}\"")]
    [InlineData("\"a\" + b")]
    [InlineData("nameof(b)")]
    [InlineData("b.ToString()")]
    [InlineData("string.Empty")]
    [InlineData("String.Format(b, c)")]
    [InlineData("string.Join(b, c)")]
    public void Text_is_known_as_such(string expression) => Assert.Single(Code.Texts("f((string $S))", $"f({expression});"));

    [Theory]
    [InlineData("int", "1")]
    [InlineData("long", "1L")]
    [InlineData("double", "1.0")]
    [InlineData("float", "1f")]
    [InlineData("decimal", "1m")]
    [InlineData("char", "'a'")]
    [InlineData("bool", "true")]
    [InlineData("bool", "a == b")]
    [InlineData("bool", "a is b")]
    [InlineData("Type", "typeof(int)")]
    [InlineData("int[]", "new int[3]")]
    public void Other_values_are_known_too(string type, string expression) => Assert.Single(Code.Texts($"f(({type} $S))", $"f({expression});"));

    [Fact]
    public void This_is_the_type_around_it() => Assert.Single(Code.Texts("lock ((A $S)) { ... }", "class A { void M() { lock (this) { } } }"));

    [Fact]
    public void A_type_may_hold_signs() => Code.CheckPattern("(Dictionary<$K, $V> $D).Add($X, $Y)", """
        class A
        {
            void M(Dictionary<string, int> a, HashSet<string> b)
            {
                a.Add(1, 2); // !
                b.Add(1, 2);
            }
        }
        """);

    [Fact]
    public void An_assignment_to_a_typed_metavariable_is_a_declaration_too() => Code.CheckPattern("(string $S) = f();", """
        class A
        {
            void M()
            {
                string a = f(); // !
                int b = f();
                a = f(); // !
                b = f();
            }
        }
        """);

    [Fact]
    public void A_test_of_a_type_in_parentheses_is_no_typed_metavariable() => Code.CheckPattern("!($X is $T)", """
        class Shop
        {
            bool Sells(object o) => !(o is string); // !
            bool Misses(bool o) => !o;
        }
        """);
}
