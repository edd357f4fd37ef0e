using Factory.CodeModel.Metrics;
using Factory.CodeModel.Surface;

namespace Factory.CodeModel.Tests.Metrics;

public sealed class HostileSourceTests
{
    [Theory]
    [InlineData("class")]
    [InlineData("}}}}} void ( int => \"unfinished")]
    [InlineData("class { void (int, ) { } int this[ => ; operator }")]
    [InlineData("#if\n#elif (\nclass T { }\n#endif")]
    public void Text_that_is_no_C_sharp_is_measured_all_the_same(string text)
    {
        Assert.Equal("a.cs", SourceMetrics.Of("a.cs", text, TestContext.Current.CancellationToken).Path);
        Assert.NotNull(PublicSurface.Of(text));
    }

    [Theory]
    [InlineData("class A {")]
    [InlineData("namespace A {")]
    [InlineData("class T { void M() { x = (")]
    [InlineData("(")]
    [InlineData("{")]
    [InlineData("if (a) ")]
    [InlineData("a ? b : ")]
    [InlineData("a + ")]
    [InlineData("a && ")]
    [InlineData("x => ")]
    [InlineData("A<")]
    [InlineData("int F() { ")]
    [InlineData("a[")]
    [InlineData("\n#if X\n")]
    [InlineData("\n#if X\n(")]
    [InlineData("new() { ")]
    [InlineData("a is ")]
    [InlineData("not ")]
    [InlineData("await ")]
    [InlineData("$\"{")]
    [InlineData("$$\"\"\"{{")]
    [InlineData("$@\"{")]
    [InlineData("!")]
    public void Code_nested_deeper_than_any_stack_is_measured(string piece)
    {
        var text = $"class T {{ public void M() {{ {string.Concat(Enumerable.Repeat(piece, 20_000))}";

        Assert.NotEqual(0, SourceMetrics.Of("a.cs", text, TestContext.Current.CancellationToken).Lines);
        Assert.NotNull(PublicSurface.Of(text));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\n#if X\n(")]
    [InlineData("A<")]
    public void What_is_too_deep_to_be_read_is_past_every_limit(string piece)
    {
        var text = $"class T {{ public void M() {{ {string.Concat(Enumerable.Repeat(piece, 300))}";
        var members = SourceMetrics.Of("a.cs", text, TestContext.Current.CancellationToken).Members;

        Assert.True(Assert.Single(members, member => member.Kind == MemberKind.Unreadable).Nesting > 100);
        Assert.Contains("(unreadable: brackets nest too deep)", PublicSurface.Of(text));
    }

    [Fact]
    public void Characters_that_no_text_should_hold_are_measured() =>
        Assert.Empty(SourceMetrics.Of("a.cs", "\0\u0001\uFFFF\uD800", TestContext.Current.CancellationToken).Members);

    [Fact]
    public void Cancellation_is_heard()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => SourceMetrics.Of("a.cs", "class T { }", source.Token));
    }
}
