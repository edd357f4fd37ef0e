using System.Text;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Lexing;
using Factory.Patterns.Scanning.Statements;

namespace Factory.Patterns.Tests.Scanning.Statements;

/// <summary>The statements of a body, each as its text in brackets, with those in it.</summary>
public sealed class StatementReaderTests
{
    [Theory]
    [InlineData("a(); b = c; return;", "[a();][b = c;][return;]")]
    [InlineData("if (a) { b(); } c();", "[if (a) {[b();]}][c();]")]
    [InlineData("if (a) { b(); } else if (c) { d(); } else { e(); } f();", "[if (a) {[b();]} else if (c) {[d();]} else {[e();]}][f();]")]
    [InlineData("if (a) b(); else c(); d();", "[if (a) b(); else c();][d();]")]
    [InlineData("if (a) foreach (var b in c) { d(); } else e();", "[if (a) foreach (var b in c) {[d();]} else e();]")]
    [InlineData("do { a(); } while (b); c();", "[do {[a();]} while (b);][c();]")]
    [InlineData("do a(); while (b); do do c(); while (d); while (e); f();", "[do a(); while (b);][do do c(); while (d); while (e);][f();]")]
    [InlineData("for (a = 0; a < 1; a++) { b(); } for (;;) c();", "[for (a = 0; a < 1; a++) {[b();]}][for (;;) c();]")]
    [InlineData("try { a(); } catch (B c) when (d) { e(); } catch { f(); } finally { g(); } h();", "[try {[a();]} catch (B c) when (d) {[e();]} catch {[f();]} finally {[g();]}][h();]")]
    [InlineData("using (a) using (b) { c(); } using var d = e; await using (f) { g(); } await h();", "[using (a) using (b) {[c();]}][using var d = e;][await using (f) {[g();]}][await h();]")]
    [InlineData("await foreach (var a in b) { c(); } lock (d) { e(); } checked { f(); } g = checked(h);", "[await foreach (var a in b) {[c();]}][lock (d) {[e();]}][checked {[f();]}][g = checked(h);]")]
    [InlineData("L: do a(); while (b); c();", "[L: do a(); while (b);][c();]")]
    [InlineData("void A() { } do b(); while (c); d();", "[void A() { } do b(); while (c);][d();]")]
    [InlineData("L: while (a) do b(); while (c); d();", "[L: while (a) do b(); while (c);][d();]")]
    [InlineData("{ a(); { b(); } } c();", "[{[a();][{[b();]}]}][c();]")]
    [InlineData("; a:; goto a;", "[;][a:;][goto a;]")]
    public void Statements_are_found_in_the_blocks_of_others(string body, string expected) => Assert.Equal(expected, Read(body));

    [Theory]
    [InlineData("a(() => { b(); }); c = d => { e(); }; f();", "[a(() => { b(); });][c = d => { e(); };][f();]")]
    [InlineData("var a = new B { C = 1 }; int[] d = { 1, 2 }; e();", "[var a = new B { C = 1 };][int[] d = { 1, 2 };][e();]")]
    [InlineData("switch (a) { case 1: b(); break; } c();", "[switch (a) { case 1: b(); break; }][c();]")]
    [InlineData("a = b switch { 1 => 2 }; if (c is { D: 1 }) { e(); }", "[a = b switch { 1 => 2 };][if (c is { D: 1 }) {[e();]}]")]
    [InlineData("@if(a); @try = b; @lock (c);", "[@if(a);][@try = b;][@lock (c);]")]
    public void Other_braces_are_a_part_of_their_statement(string body, string expected) => Assert.Equal(expected, Read(body));

    [Theory]
    [InlineData("a(); int B() { c(); } d(); e();", "[a();][int B() { c(); } d();][e();]")]
    [InlineData("a(); int B() { c(); }", "[a();]![int B() { c(); }]")]
    [InlineData("get { a(); } set { b(); }", "![get { a(); } set { b(); }]")]
    [InlineData("if (a)", "![if (a)]")]
    [InlineData("", "")]
    public void What_ends_with_its_block_is_nothing_to_replace(string body, string expected) => Assert.Equal(expected, Read(body));

    /// <summary>A statement that nothing can take the place of is marked with <c>!</c>.</summary>
    private static string Read(string body)
    {
        var text = $"{{{body}}}";
        var bytes = Encoding.UTF8.GetBytes(text);
        var tokens = new TokenBuffer();
        SourceLexer.Read(bytes, tokens);
        new Vocabulary().Identify(bytes, tokens);
        var reader = new StatementReader();
        reader.Read(tokens.Tokens, 0, tokens.Count - 1);
        var inserts = new List<(int Place, string Text)>();
        for (var number = 0; number < reader.Count; number++)
        {
            var statement = reader[number];
            inserts.Add((tokens[statement.First].Begin, statement.IsFixed ? "![" : "["));
            inserts.Add((tokens[statement.Last].End, "]"));
        }

        var marked = inserts.OrderBy(insert => insert.Place).ThenByDescending(insert => insert.Text.Length == 1 && insert.Text == "]")
            .Reverse().Aggregate(text, (result, insert) => result.Insert(insert.Place, insert.Text))[1..^1];
        return marked.Replace("{ [", "{[", StringComparison.Ordinal).Replace("] [", "][", StringComparison.Ordinal).Replace("] ![", "]![", StringComparison.Ordinal)
            .Replace("] }", "]}", StringComparison.Ordinal);
    }
}
