using Factory.Patterns.Scanning.Lexing;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.Scanning.Lexing;

public sealed class SourceLexerTests
{
    [Theory]
    [InlineData("a.b(c) ; x?.y ?[1] ?? z ??= q;")]
    [InlineData("List<List<int>> x = a >> 2; b >>= 1; c >>>= d >>> 1; e <<= f << 1; g >= h;")]
    [InlineData("i++ + ++j - --k; a += b -= c *= d /= e %= f &= g |= h ^= i; a && b || !c == d != e <= f;")]
    [InlineData("global::A.B c = x => p->q; var r = 1..2; var s = x[^1..]; var t = ..; var u = a ? b : ~c | d & e ^ f;")]
    [InlineData("var x = 1.0e-5f + 0x1F_uL + 0b10_01 + 1_000.5m + .5 + 1.ToString() + 1e3 + 3UL + 2lu + 0XaB + 1E+2d;")]
    [InlineData("@class @if = @event; @x.@new();")]
    [InlineData("// a \" '\nvar a = 1; /* \" ' // */ var b = 2; /// <doc \"/>\nvar c;/**/d")]
    [InlineData("größe = naïve + 变量 + ªº; x\u00A0= y;")]
    [InlineData("\uFEFFusing A;")]
    [InlineData("#!/usr/bin/env dotnet 'x\nvar a = 1;")]
    public void Code_is_cut_as_Roslyn_cuts_it(string text) => Same(text);

    [Theory]
    [InlineData(""" a("x", "", "\"y\\", 'c', '\'', '"', '\u0041', "z"u8, "q"U8); """)]
    [InlineData("""" a(@"x\", @"", @"say ""hi""", @"", @"a"u8, @"{b}"); """")]
    [InlineData("a(@\"two\nlines // no comment \"\"q\"\"\", b);")]
    [InlineData("a(\"\"\"x \"y\" \"\"z\"\"\", b, \"\"\"\"\"four \"\"\"\" in\"\"\"\"\", \"\"\"q\"\"\"u8);")]
    [InlineData("a(\"\"\"\n  class B { \"\n  \"\"\", c);")]
    public void Strings_hide_what_they_say(string text) => Same(text);

    [Theory]
    [InlineData("""a($"{a["x"]:F2} {{ }} {{{b}}} {c,-10:x\"y} {(d ? e : f)} {g::h}" + i);""")]
    [InlineData("""a($"{b.Where(c => { return c == "}"; }).First(d => $"{e}" is { Length: > 1 })}" + f);""")]
    [InlineData("""a($"{b switch { 1 => "x", _ => $"{c:0}" }}", $"", $"{{}}", $"{(a::b)}");""")]
    [InlineData("""" a($@"x\{b}""{c}"" "" """, @$"{d}\", $@"{e:""}"); """")]
    [InlineData("a($@\"two\n{b}\n{c:x}\n\", $\"{\nd\n}\" + e);")]
    [InlineData("a($\"\"\"x {b} \"{c}\" {d:F2}\"\"\", e);")]
    [InlineData("a($$\"\"\"\n { {{b}} {{{c}}} } \"{{d[\"x\"]}}\"\n\"\"\", $$$\"\"\"\"{{x}} {{{y}}}\"\"\"\", z);")]
    [InlineData("a($\"{/* } \" */ b // }\n}\", c);")]
    [InlineData("""a($"{$"{$"{b}{c}"}{d}"}{e}", '"', $"{'"'}{'}'}" + f);""")]
    public void The_code_in_holes_of_a_string_is_code(string text) => Same(text);

    [Theory]
    [InlineData("#region it's \"so\nvar a;\n#endregion '\nvar b;")]
    [InlineData("#pragma warning disable X // it's\n#nullable enable\nvar a;\n  # line 1 \"x.cs\"\nvar b;")]
    [InlineData("class A {\n#error don't \"\nint b;\n\t#warning \"/*\nint c; }")]
    [InlineData("#define X\r\n#region /* a\r\nvar a;\r\n#endregion\r\n")]
    public void Directives_are_no_code(string text)
    {
        Same(text);
        Assert.Equal(SourceTraits.None, Lexed.Traits(text));
    }

    [Fact]
    public void Text_between_holes_parts_the_code_around_it() =>
        Assert.Equal(["$\"x{", "}{", ":F2} y\"", "\"z\""], Lexed.Texts("a($\"x{b}{c:F2} y\" + \"z\")"));

    [Theory]
    [InlineData("#if A\nx\n#endif")]
    [InlineData("a;\n  #  if(A)\nx\n#endif")]
    [InlineData("a;\r\n#else")]
    [InlineData("#endif// it's")]
    public void Conditional_compilation_is_told(string text) => Assert.Equal(SourceTraits.Conditional, Lexed.Traits(text));

    [Theory]
    [InlineData("var \\u0041b = 1;")]
    [InlineData("var a\\u0041b = 1;")]
    [InlineData("var a\u200Db = 1;")]
    [InlineData("var a; // comment\u2028var b;")]
    [InlineData("var a; #if X")]
    [InlineData("a($\"{b")]
    public void A_file_whose_tokens_prove_nothing_is_odd(string text) =>
        Assert.Equal(SourceTraits.Odd, Lexed.Traits(text) & SourceTraits.Odd);

    [Theory]
    [InlineData("\"abc\\")]
    [InlineData("'\\")]
    [InlineData("@\"a\"\"")]
    [InlineData("$\"a\\")]
    [InlineData("$\"{a:\\")]
    [InlineData("\"\"\"a\"\"")]
    [InlineData("$$\"\"\"{{a}\"")]
    [InlineData("/*/")]
    [InlineData("1.")]
    [InlineData("0x")]
    [InlineData("@")]
    [InlineData("$")]
    [InlineData("#")]
    [InlineData("a\uD800b")]
    public void Half_a_token_ends_with_the_file(string text) => Assert.NotNull(Lexed.Code(text));

    [Fact]
    public void Holes_in_holes_without_end_are_given_up() =>
        Assert.Equal(SourceTraits.Odd | SourceTraits.Deep, Lexed.Traits(string.Concat(Enumerable.Repeat("$\"{", 100_000))));

    private static void Same(string text) => Assert.Equal(RoslynTokens.Of(text), Lexed.Code(text));
}
