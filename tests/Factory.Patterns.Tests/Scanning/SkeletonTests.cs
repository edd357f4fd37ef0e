using System.Text;
using Factory.Patterns.Scanning;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Tests.Scanning;

/// <summary>In these texts the bodies that must be found have <c>!</c> as their first token, those that must not have none.</summary>
public sealed class SkeletonTests
{
    [Theory]
    [InlineData("class A { A() {! } ~A() {! } void B() {! if (x) { } } static A operator +(A a, A b) {! } }")]
    [InlineData("class A { int B {! get; set; } int this[int i] {! get { } } event E F {! add { } remove { } } }")]
    [InlineData("namespace N { struct A { void B() {! } } } namespace M { interface I { void C() {! } } }")]
    [InlineData("namespace N; record A(int X) { void B() {! } } record struct C { int D {! } } record class E { int F {! } }")]
    [InlineData("static class A { extension(string s) { int B {! } } [X] extension<T>(T t) where T : class { void C() {! } } }")]
    [InlineData("class A { class B { class C { void D() {! } } void E() {! } } }")]
    [InlineData("class A<T> : B<T> where T : class, new() { void C() {! } }")]
    [InlineData("[X(typeof(A)), Y(new[] { 1 })] public sealed partial class A(int x = 1) : B(() => { }) { void C() {! } }")]
    public void Blocks_of_members_are_bodies(string text) => Same(text);

    [Theory]
    [InlineData("class A { void B<T>() where T : class {! class C; { } } void D<T>(T t) where T : struct, E {! } }")]
    [InlineData("class A { int record {! } void B(record r) {! } List<record> C() {! } int extension {! } void where() {! } record() {! } }")]
    [InlineData("class A { @class B() {! } int @struct {! } void @record() {! } A @extension() {! } }")]
    public void Words_that_are_no_keywords_here_open_no_type(string text) => Same(text);

    [Theory]
    [InlineData("class A { int B => c switch { 1 => 2 }; int[] d = { 1, 2 }; Func<int> e = () => { return 1; }, f = new() { G = 1 }; void H() {! } }")]
    [InlineData("class A { int B {! get; } = new() { C = 1 }; int D(int e = 1) {! } int F() => G(() => { }); void H() {! } }")]
    [InlineData("class A { [X(() => { })] void B(int c = 1) {! } A() : this(() => { }) {! } }")]
    [InlineData("enum A { B, C } class D { enum E { F = 1 << 2 } void G() {! } }")]
    [InlineData("var a = new B { C = 1 }; if (a) { D(); } void E<T>() where T : class { } class F { void G() {! } }")]
    [InlineData("using System; using var a = new B { }; class C { delegate void D(); event E F; void G() {! } }")]
    public void Values_and_what_is_outside_of_types_are_none(string text) => Same(text);

    private static void Same(string text)
    {
        var vocabulary = new Vocabulary();
        var bytes = Encoding.UTF8.GetBytes(text);
        var buffer = new TokenBuffer();
        SourceLexer.Read(bytes, buffer);
        vocabulary.Identify(bytes, buffer);
        var skeleton = new Skeleton();
        skeleton.Read(buffer.Tokens);

        var tokens = buffer.Tokens.ToArray();
        var marked = Enumerable.Range(0, text.Length - 1).Where(i => text[i] == '{' && text[i + 1] == '!');
        Assert.True(skeleton.IsBalanced);
        var bodies = skeleton.Members.ToArray().Where(member => member.HasBody).ToList();
        Assert.Equal(marked, bodies.Select(body => tokens[body.Open].Start));
        Assert.All(bodies, body => Assert.Equal((byte)'}', bytes[tokens[body.Close].Start]));
    }
}
