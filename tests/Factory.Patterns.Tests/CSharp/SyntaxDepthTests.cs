using System.Text;
using Factory.Model.Faults;
using Factory.Patterns.Matching;
using Factory.Patterns.Scanning;
using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

/// <summary>Code that nests deeper than a parser survives is turned away with a line, whichever way it takes.</summary>
public sealed class SyntaxDepthTests
{
    public static TheoryData<string> Deep =>
    [
        $"{new string('(', 5000)}a{new string(')', 5000)}",
        $"new A<{string.Concat(Enumerable.Repeat("A<", 5000))}int{new string('>', 5001)}()",
        Hostile.Interpolated(5000),
        string.Join('+', Enumerable.Repeat("a", 5000)),
        $"a{string.Concat(Enumerable.Repeat(".b", 5000))}",
        $"{new string('!', 5000)}a",
    ];

    public static TheoryData<string> Wide =>
    [
        string.Join(" + ", Enumerable.Repeat("$\"{a}(\"", 300)),
        $"f({string.Join(", ", Enumerable.Repeat("f(a[0])", 5000))})",
        $"new[] {{ {string.Join(", ", Enumerable.Repeat("a < b", 150))} }}",
    ];

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deep_code_is_turned_away(string expression)
    {
        var text = $"class A {{ object B() {{ return {expression}; }} }}";

        Assert.Contains("nests too deep", Assert.Throws<InvalidInputException>(() => Code.Texts("return $X;", text).ToList()).Message, StringComparison.Ordinal);
        Assert.Contains("nests too deep", Assert.Throws<InvalidInputException>(() => Scan(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public void Long_code_is_read(string expression)
    {
        var text = $"class A {{ object B() {{ return {expression}; }} }}";

        Assert.Single(Code.Texts("return $X;", text));
        Assert.Single(Scan(text));
    }

    [Fact]
    public void What_a_string_says_is_not_parsed_however_deep_it_nests() => Assert.Empty(Code.Matches(
        "patterns:\n  - pattern: f(\"$X\")\n  - metavariable-pattern:\n      metavariable: $X\n      pattern: a",
        $"class A {{ void B() {{ f(@\"{Hostile.Interpolated(5000).Replace("\"", "\"\"", StringComparison.Ordinal)}\"); }} }}"));

    [Theory]
    [InlineData("f(\"...\")", "x + x")]
    [InlineData("f((string $X))", "x + x")]
    [InlineData("f((string $X))", "y ? x : x")]
    [InlineData("f((string $X))", "x ?? x")]
    public void Names_that_stand_for_names_end_in_time(string pattern, string value)
    {
        var lines = Enumerable.Range(1, 60).Select(i => $"var x{i} = {value.Replace("x", $"x{i - 1}", StringComparison.Ordinal)};");
        var source = $"class A {{ void B() {{ var x0 = x60; {string.Join('\n', lines)} f(x60); }} }}";

        Assert.Empty(Code.Texts(pattern, source));
    }

    [Fact]
    public void Long_text_that_is_no_code_is_given_up()
    {
        // The time grows with the square of the length and the bound with whole megabytes: this is far past it on any machine.
        var text = $"class A {{ void B() {{ }} ) {string.Concat(Enumerable.Repeat("+ a ", 500_000))}}}";

        Assert.Contains("takes too long to be parsed", Assert.Throws<InvalidInputException>(() => Code.Texts("return $X;", text).ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_of_nothing_has_no_type() => Assert.Empty(Code.Texts("f((string $X))", "class A { void B() { var x = .Create(); f(x); } }"));

    [Fact]
    public void A_text_that_doubles_is_no_constant()
    {
        var lines = Enumerable.Range(1, 60).Select(i => $"const string X{i} = X{i - 1} + X{i - 1};");

        Assert.Empty(Code.Texts("f(\"...\")", $"class A {{ const string X0 = \"a\"; {string.Join('\n', lines)} void B() {{ f(X60); }} }}"));
    }

    private static IReadOnlyList<RuleMatch> Scan(string text) => new FileScanner(new([Code.Rule("pattern: return $X;")]))
        .Match("src/a.cs", Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
}
