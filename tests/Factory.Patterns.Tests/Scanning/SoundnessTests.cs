using System.Text;
using Factory.Patterns.CSharp;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;
using Factory.Patterns.Scanning.Anchors;
using Factory.Patterns.Scanning.Needs;
using Factory.Patterns.Scanning.Texts;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Scanning;

/// <summary>What is left unparsed must not hide a match: our own code, matched through the stages and whole.</summary>
public sealed class SoundnessTests
{
    /// <summary>One file of so many is looked at, so that the test stays short.</summary>
    private const int Every = 16;

    private static readonly string Root = Above(AppContext.BaseDirectory);

    [Fact]
    public void Stages_find_what_matching_whole_files_finds()
    {
        var rules = RuleFiles().SelectMany(file => RuleFile.Parse(file, File.ReadAllText(file))).Where(rule => rule.Language == RuleLanguage.CSharp).ToList();
        var sieve = new SourceSieve(new AnchorIndex([.. rules.Select(FormulaNeeds.Of)]));
        var files = SourceFiles().ToList();

        Assert.True(rules.Count > 50 && files.Count > 20, $"{rules.Count} rules, {files.Count} files");
        Assert.All(files.Select(file => Difference(rules, sieve, file)), difference => Assert.Equal("", difference));
    }

    [Theory]
    [InlineData("patterns:\n  - pattern: $X.Send(...)\n  - pattern-inside: |\n      $X = new Client();\n      ...", "class A { Client c = new Client(); void M() { c.Send(1); } }")]
    [InlineData("patterns:\n  - pattern: $X.Send(...)\n  - pattern-inside: |\n      Client $X = new Client();\n      ...", "class A { Client c = new Client(); void M() { c.Send(1); } void N() { } }")]
    [InlineData("patterns:\n  - pattern: $X.Send(...)\n  - pattern-inside: |\n      ...\n      int $Y = 1;", "class A { void M() { c.Send(1); } int y = 1; }")]
    [InlineData("pattern: Audience = false", "class A { public bool Audience { get; set; } = false; }")]
    [InlineData("pattern: |\n  [HttpGetAttribute]\n  $T $M(...) { ... }", "class A { [HttpGet] int B() { } }")]
    [InlineData("pattern: |\n  [HttpGet]\n  $T $M(...) { ... }", "class A { [HttpGetAttribute] int B() { } }")]
    [InlineData("pattern: |\n  public $C(...) : base(...) { ... }", "class A { public A(int x) : base(x) { } public A() { } }")]
    [InlineData("pattern: |\n  void $M<T>(...) where T : IDisposable { ... }", "class A { void G<T>(int x) where T : IDisposable { } void H<T>() { } }")]
    [InlineData("pattern: |\n  await using (...) { ... }", "class A { void G() { await using (b) { c(); } } }")]
    [InlineData("pattern: await using var $X = $Y;", "class A { void G() { await using var x = y; } }")]
    [InlineData("pattern: |\n  await foreach (...) { ... }", "class A { void G() { await foreach (var x in y) { z(); } } }")]
    [InlineData("pattern: |\n  void IFoo.Bar(...) { ... }", "class A { void IFoo.Bar(int x) { } }")]
    [InlineData("pattern: |\n  class $C(...) : B(special) { ... }", "class A(int x) : B(special) { void M() { } }")]
    [InlineData("pattern: |\n  class $C { $...BODY }", "class A { void M() { x(); } int y; }")]
    [InlineData("pattern: |\n  void A() { ... }\n  void B() { ... }", "class C { void A() { } void B() { x(); } }")]
    [InlineData("pattern: |\n  if ($C) { return true; }\n  return false;", "class A { const bool No = false; bool B() { if (c) { return true; } return No; } }")]
    [InlineData("pattern: '$X != null ? $X : $Y'", "class A { object B() { return (null) != b ? b : c; } object D() { return d != null! ? d : c; } }")]
    [InlineData("pattern: System.IO.File.Delete(...)", "using System.IO; class A { void B() { File.Delete!(c); } }")]
    [InlineData("pattern: new global::System.Net.WebClient()", "using System.Net; class A { void B() { WebClient c = new(); } }")]
    [InlineData("pattern: |\n  async void $M(...) { ... }", "class A { void B() { async void C() { } } void D() { } }")]
    [InlineData("pattern: |\n  $T $M(...) { ... }", "class A { int P { get { int C() { return 1; } return C(); } } }")]
    [InlineData("pattern: |\n  static async void $M(...) { ... }", "class A { async static public void B() { } }")]
    [InlineData("pattern: 'int $X = 1; int $Y = 2;'", "class A { int x = 1; int y = 2; }")]
    [InlineData("pattern: '$X = F(); $Y = G();'", "class A { int x = F(); int y = G(); }")]
    [InlineData("patterns:\n  - pattern: G()\n  - pattern-inside: 'int $X = F(); int $Y = G();'", "class A { int x = F(); int y = G(); }")]
    [InlineData("patterns:\n  - pattern: return null;\n  - pattern-either:\n      - pattern-inside: Task $M(...) { ... }\n      - pattern-inside: Task<$T> $M(...) { ... }", "class A { Task<int> B() { if (c) { return (Task<int>)null; } return d; } }")]
    [InlineData("patterns:\n  - pattern: F()\n  - pattern-either:\n      - pattern-inside: |\n          lock (...) { ... }\n      - pattern-inside: async $T $M(...) { ... }", "class A { async Task B() { F(); } }")]
    [InlineData("patterns:\n  - pattern: F()\n  - pattern-inside: |\n      async $T $M(...) { ... }", "class A { void B() { async Task C() { F(); } } }")]
    [InlineData("patterns:\n  - pattern: F()\n  - pattern-not-inside: |\n      async $T $M(...) { ... }", "class A { async Task B() { F(); } void C() { F(); } }")]
    [InlineData("pattern: return null;", "class A { object B() { return null!; } object C() => (null); object D() { return (object)null; } Func<object> E() { return F(() => (object)null); } }")]
    [InlineData("pattern: return true;", "class A { const bool Yes = true; bool B() { return Yes; } }")]
    [InlineData("pattern: return true;", "class A { bool B() { var ok = true; F(); return ok; } }")]
    [InlineData("pattern: |\n  if ($C) { return true; }\n  return false;", "class A { bool B() { const bool ok = true; if (c) { return ok; } return false; } }")]
    [InlineData("pattern: |\n  try { ... } catch { return false; }", "class A { bool B() { var no = false; try { c(); } catch { return no; } return true; } }")]
    [InlineData("pattern: '$T $X = ...;'", "class A { void B() { int x; } }")]
    [InlineData("pattern: |\n  for (int $I = ...; ...; ...) { ... }", "class A { void B() { for (int i; ; ) { } } }")]
    [InlineData("patterns:\n  - pattern: F()\n  - pattern-inside: Audience = $X", "class A { bool Audience { get { F(); return true; } } = false; }")]
    [InlineData("pattern: '$X == null ? $Y : $X'", "class A { object B() { return (b == (object)null) ? c : b; } object D() { return null! == d ? e : d; } }")]
    [InlineData("pattern: $X.ToList().Count", "class A { int B() { return (c.ToList()!)?.Count ?? ((IList)d.ToList()).Count; } }")]
    [InlineData("pattern: new Job()", "class A { Job b = new(); Job C() { return new My.Job { D = 1 }; } }")]
    [InlineData("pattern: |\n  try { ... } catch { }", "class A { void B() { try { c(); } catch /* nothing */ { /* to do */ } } }")]
    [InlineData("pattern: public static $T $F = $VALUE;", "class A { static public int B = 1; }")]
    [InlineData("pattern: const string $F = $VALUE;", "class A { const string B = \"\"; void C() { const string D = \"\"; } }")]
    [InlineData("patterns:\n  - pattern: foo()\n  - pattern: |\n      if ($C) { ... bar(); ... }", "class A { void B() { if (c) { foo(); x(); bar(); } } }")]
    [InlineData("patterns:\n  - pattern: foo()\n  - pattern-inside: |\n      if ($C) { ... bar(); ... }", "class A { void B() { x(); if (c) { foo(); x(); bar(); } } }")]
    [InlineData("patterns:\n  - pattern: foo()\n  - pattern-inside: |\n      $X = bar();\n      ...", "class A { void B() { x(); y = bar(); x(); foo(); } }")]
    [InlineData("patterns:\n  - pattern-inside: |\n      if (foo($C)) { ... }\n  - pattern-inside: |\n      lock (...) { ... }", "class A { void B() { x(); lock (c) { if (foo(d)) { x(); } } } }")]
    [InlineData("pattern: |\n  if ($C) { return true; } else { return false; }", "class A { bool B() { x(); if (c) { return true; } else return false; } }")]
    [InlineData("pattern: |\n  if ($C) { return true; }\n  return false;", "class A { bool B() { x(); if (c) return true; return false; } }")]
    [InlineData("pattern: |\n  try { ... } catch { ... throw; ... } finally { ... }", "class A { void B() { try { x(); } catch { x(); if (c) { throw; } x(); } finally { x(); } } }")]
    [InlineData("pattern: |\n  do { ... foo(); ... } while ($C);", "class A { void B() { x(); do { x(); foo(); } while (c); do x(); while (d); } }")]
    [InlineData("pattern: foo($X)", "class A { void B() { x(); switch (c) { case 1: x(); foo(1); break; default: break; } x(); } }")]
    [InlineData("pattern: foo($X)", "class A { void B() { x(); int C() { x(); return foo(1); } } }")]
    [InlineData("pattern: foo($X)", "class A { void B() { x(); var y = z(() => { x(); foo(1); }); x(); } }")]
    [InlineData("pattern: foo($X)", "class A { A() : base(foo(1)) { x(); } }")]
    [InlineData("pattern: foo($X)", "class A { int B { get { x(); return foo(1); } set { x(); } } }")]
    [InlineData("patterns:\n  - pattern: foo()\n  - pattern-not-inside: |\n      lock (...) { ... }", "class A { void B() { lock (c) { foo(); } x(); foo(); } }")]
    [InlineData("patterns:\n  - pattern: |\n      try { ... } catch (Exception $E) { ... }\n  - pattern-not: |\n      try { ... } catch (Exception $E) { ... throw; ... }", "class A { void B() { try { x(); } catch (Exception e) { x(); } try { x(); } catch (Exception e) { x(); throw; } } }")]
    [InlineData("patterns:\n  - pattern: await $T\n  - pattern-inside: |\n      foreach ($A $B in $C) { ... }", "class A { async Task B() { await x(); await foreach (var y in z) { x(); await c(); } foreach (var y in z) { x(); await d(); } } }")]
    [InlineData("patterns:\n  - pattern: $X.Send(...)\n  - metavariable-type:\n      metavariable: $X\n      type: Client", "class A { Client c; void B() { x(); var d = new Client(); x(); d.Send(1); c.Send(2); } }")]
    [InlineData("pattern: Sleep(100)", "class A { const int Long = 100; void B() { x(); Sleep(Long); } void C() { var time = 100; x(); Sleep(time); } }")]
    [InlineData("pattern: '$X += \"...\"'", "class A { void B() { var t = \"a\"; x(); y += t; } }")]
    [InlineData("patterns:\n  - pattern: foo($X)\n  - metavariable-comparison:\n      comparison: $X > 3", "class A { const int Four = 4; void B() { x(); foo(Four); } }")]
    [InlineData("pattern: return true;", "class A { bool B() { var (a, b) = x(); bool c = (bool)true, d = false; x(); return c; } }")]
    [InlineData("pattern: return true;", "class A { bool B() { var c = new D { E = 1, F = true }; bool g = x(), h = true; return h; } }")]
    [InlineData("pattern: if (...) { foo(); }", "class A { void B() { x(); if (a) { x(); } else if (b) { foo(); } } }")]
    [InlineData("pattern: $X.First().Second()", "class A { void B() { x(); a\n  .First()\n  // why\n  .Second(); } }")]
    [InlineData("pattern: Sleep(100)", "class A { void B() { var a = 100; x(); ref var b = ref a; Sleep(a); } }")]
    [InlineData("pattern: do foo(); while (bar);", "class A { void B() { void L() { } do foo(); while (bar); x(); } }")]
    [InlineData("pattern: do { ... foo(); ... } while ($C.Bar());", "class A { void B() { x(); L: do foo(); while (c.Bar()); x(); } }")]
    [InlineData("pattern: return true;", "class A { bool B() { const bool ok = true; F(new X { ok = false }); return ok; } }")]
    [InlineData("pattern: Sleep(100)", "class A { void B() { if (a) { const int t = 100; x(); Sleep(t); } else { int t = 0; t = y(); Sleep(t); } } }")]
    [InlineData("pattern: return true;", "class A { bool B() { var ok = true; F(new { ok = 1 }); return ok; } }")]
    [InlineData("pattern: Sleep(100)", "class A { void B() { var t = 100; x(); F((ref t) => 1); Sleep(t); } }")]
    [InlineData("pattern: Sleep(100)", "class A { void B() { int* t = (int*)100; x(); Sleep(t); } }")]
    [InlineData("pattern: Sleep(100)", "class A { void B() { (int, int) t = ((int, int))100; x(); Sleep(t); } }")]
    [InlineData("pattern: return true;", "class A { Func<bool> P { get; } = () => { var ok = true; F(); return ok; }; }")]
    [InlineData("pattern: return true;", "class A { A() : base(() => { var ok = true; F(); return ok; }) { x(); } }")]
    [InlineData("pattern: Sleep(-1)", "class A { void B() { var a = -1; var b = a; x(); Sleep(b); } }")]
    [InlineData("pattern: Sleep(3)", "class A { void B() { for (var i = 0; i < 3; i++) { x(); } int c = 1, d = 2; x(); Sleep(c + d); } }")]
    [InlineData("pattern: Sleep(100)", "class A { readonly int Time = 100; void C() { x(); } void B() { x(); Sleep(this.Time); } }")]
    [InlineData("pattern: Say(\"ab\")", "class A { const string B = \"b\"; void C() { var a = \"a\" + B; x(); Say(a); } }")]
    [InlineData("pattern: Say(\"ab\")", "class A { void C() { var a = \"b\"; x(); Say($\"a{a}\"); } }")]
    [InlineData("pattern: Say('a')", "var a = 'a'; x(); if (b) { Say(a); }")]
    [InlineData("pattern: $X.Count() > 0", "class A { void B() { x(); var c = new { D = 0 }; if (e.Count() > (int)0) { x(); } } }")]
    [InlineData("pattern: foo($X)", "class A { void B() { x(); /* a comment that is long enough */ @if(c, foo(1)); @x(); } @class @D; /* a comment that is long enough */ @class E() { foo(2); } }")]
    [InlineData("pattern: '{ ... foo(); ... }'", "class A { void B() { x(); { x(); foo(); x(); } } }")]
    public void A_match_is_not_lost_to_what_the_matching_looks_through(string keys, string source) => Assert.NotEmpty(Both(keys, source));

    [Theory]
    [InlineData("pattern: |\n  public $C(...) : base(...) { ... }", "class A { public A(int x) { } public A() : this(1) { } }")]
    [InlineData("pattern: |\n  void $M<T>(...) where T : IDisposable { ... }", "class A { void G<T>(int x) where T : IFoo { } }")]
    [InlineData("pattern: |\n  void IFoo.Bar(...) { ... }", "class A { void Bar(int x) { } }")]
    [InlineData("pattern: |\n  class $C(...) : B(special) { ... }", "class A(int x) : B(x) { }")]
    [InlineData("pattern: |\n  await using (...) { ... }", "class A { async void G() { using (b) { await c(); } } }")]
    [InlineData("pattern: await using var $X = $Y;", "class A { async void G() { using var x = await y; } }")]
    [InlineData("pattern: |\n  await foreach (...) { ... }", "class A { async void G() { foreach (var x in y) { await z(); } } }")]
    [InlineData("pattern: public static $T $F = $VALUE;", "class A { public int B = 1; static int C = 1; public static int D; }")]
    [InlineData("patterns:\n  - pattern-regex: TODO[0-9]\n  - pattern-not-inside: |\n      lock (...) { ... }", "class A { void B() { lock (this) { F(\"TODO1\"); } } }")]
    [InlineData("patterns:\n  - pattern: public $T $M(...) { ... }\n  - pattern-not: public $T $M(...) { ... return true; }", "class A { public bool B() { var ok = true; F(); return ok; } }")]
    [InlineData("patterns:\n  - pattern: public $T $M(...) { ... }\n  - pattern-not: public $T $M(...) { ... $S $X = ...; ... }", "class A { public void B() { int x; F(); } }")]
    [InlineData("pattern: |\n  if ($C) { return true; }\n  return false;", "class A { bool B() { if (c) { return true; } x(); return false; } }")]
    [InlineData("pattern: |\n  if ($C) { foo(); }", "class A { void B() { if (c) { x(); foo(); } if (d) { foo(); x(); y(); } } }")]
    [InlineData("pattern: |\n  try { ... } catch { }", "class A { void B() { try { x(); } catch { x(); } } }")]
    [InlineData("pattern: |\n  foreach ($T $V in $S) { $L.Add($V); }", "class A { void B() { foreach (var y in z) { x(); l.Add(y); } foreach (var y in z) l.Add(x); } }")]
    [InlineData("patterns:\n  - pattern: await $T\n  - pattern-inside: |\n      foreach ($A $B in $C) { ... }", "class A { async Task B() { await x(); foreach (var y in z) { x(); } } }")]
    [InlineData("pattern: return true;", "class A { bool B() { var c = true; x(); c = d(); return c; } }")]
    [InlineData("pattern: Sleep(100)", "class A { void B() { var time = 100; x(); time = y(); Sleep(time); } }")]
    [InlineData("pattern: while (z) { ... }", "class A { void B() { x(); L: do y(); while (z); bar(); } }")]
    [InlineData("pattern: Sleep(0)", "class A { void B() { var a = 0; x(); a++; Sleep(a); var b = 0; y(ref b); Sleep(b); var c = 0; c += z; Sleep(c); } }")]
    [InlineData("pattern: Sleep(0)", "class A { void B(int a = 0) { x(); Sleep(a); for (var b = 0; b < 1; b++) { Sleep(b); } } }")]
    [InlineData("patterns:\n  - pattern: foo()\n  - pattern-not-inside: |\n      $X = bar();\n      ...", "class A { void B() { y = bar(); x(); foo(); } }")]
    [InlineData("patterns:\n  - pattern: foo()\n  - pattern-not-inside: |\n      if ($C) { ... bar(); ... }", "class A { void B() { if (c) { foo(); x(); bar(); } } }")]
    public void What_is_no_match_whole_is_none_in_stages(string keys, string source) => Assert.Empty(Both(keys, source));

    /// <summary>The matches, which must be the same in stages and whole.</summary>
    private static List<string> Both(string keys, string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var rule = Code.Rule(keys);
        var whole = RuleScanner.Scan([rule], "src/a.cs", source, cancellation).Select(match => $"{match.Line}:{match.Column} {match.Text}").ToList();
        Assert.Equal(whole, new FileScanner(new([rule])).Match("src/a.cs", Encoding.UTF8.GetBytes(source), cancellation).Select(match => $"{match.Line}:{match.Column} {match.Text}"));
        return whole;
    }

    private static string Difference(List<Rule> rules, SourceSieve sieve, string file)
    {
        var text = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal);
        var whole = SourceVariants.Of(text).SelectMany(variant => Matches(rules, variant)).Distinct().Order(StringComparer.Ordinal);
        var sifted = sieve.Sift(Encoding.UTF8.GetBytes(text))
            .SelectMany(one => Matches([.. one.ActiveRules.Select(rule => rules[rule])], one.Text))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var missing = whole.Except(sifted).Select(match => $"-{match}");
        var added = sifted.Except(whole).Select(match => $"+{match}");
        var difference = string.Join(' ', missing.Concat(added));
        return difference.Length > 0 ? $"{Path.GetRelativePath(Root, file)}: {difference}" : "";
    }

    private static IEnumerable<string> Matches(IReadOnlyList<Rule> rules, string text)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return RuleScanner.Match(rules, new SourceFile("a.cs", text, CSharpFile.Parse("a.cs", text, cancellation)), cancellation)
            .Select(match => $"{match.Rule.Id}@{match.Line}:{match.Column}-{match.EndLine}:{match.EndColumn}");
    }

    private static IEnumerable<string> RuleFiles() =>
        Files("src/Factory.Patterns/Packs/csharp", "*.yml").Concat(Files("benchmarks/rules/factory", "*.yml"));

    private static IEnumerable<string> SourceFiles() => Files("src", "*.cs").Concat(Files("tests", "*.cs"))
        .Where((_, number) => number % Every == 0);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "CONTRIBUTING.md")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
