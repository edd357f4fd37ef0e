using Factory.CodeModel.Metrics;

namespace Factory.CodeModel.Tests.Metrics;

public sealed class ComplexityTests
{
    [Theory]
    [InlineData("return;", 1)]
    [InlineData("if (a) return;", 2)]
    [InlineData("if (a) return; else if (b) return; else return;", 3)]
    [InlineData("while (a) { }", 2)]
    [InlineData("do { } while (a);", 2)]
    [InlineData("for (;;) { }", 2)]
    [InlineData("foreach (var x in y) { }", 2)]
    [InlineData("foreach (var (x, z) in y) { }", 2)]
    [InlineData("switch (n) { case 1: case 2: break; default: break; }", 3)]
    [InlineData("switch (n) { case > 1 when a: break; }", 3)]
    [InlineData("var x = n switch { 1 => 1, 2 => 2, _ => 3 };", 3)]
    [InlineData("var x = n switch { 1 or 2 => 1, > 5 and < 9 => 2, _ when a => 3, _ => 4 };", 6)]
    [InlineData("try { } catch (A) { } catch (B) when (b) { } finally { }", 4)]
    [InlineData("var x = a ? 1 : 2;", 2)]
    [InlineData("var x = a && b || c;", 3)]
    [InlineData("var x = s ?? t; s ??= t;", 3)]
    [InlineData("var x = s?.Length;", 1)]
    [InlineData("var x = n is 1 or 2;", 2)]
    [InlineData("using (a) lock (b) { goto end; } end: ;", 1)]
    [InlineData("Func<int> f = () => a ? 1 : 2;", 2)]
    public void Counts_one_for_each_decision(string body, int complexity) => Assert.Equal(complexity, Method(body).Complexity);

    [Theory]
    [InlineData("return;", 0)]
    [InlineData("if (a) return;", 1)]
    [InlineData("if (a) { if (b) { } }", 2)]
    [InlineData("if (a) { } else if (b) { } else if (c) { }", 1)]
    [InlineData("if (a) { } else { if (b) { } }", 2)]
    [InlineData("if (a) { } else if (b) { while (c) { } }", 2)]
    [InlineData("foreach (var x in y) switch (x) { case 1: for (;;) { } break; }", 3)]
    [InlineData("try { if (a) { } } catch { if (a) { while (b) { } } }", 3)]
    [InlineData("using (a) lock (b) { unsafe { checked { } } }", 0)]
    [InlineData("if (a) Run(() => { if (b) { } });", 2)]
    public void Measures_how_deep_control_statements_nest(string body, int nesting) => Assert.Equal(nesting, Method(body).Nesting);

    [Fact]
    public void A_local_function_is_measured_for_itself_and_not_for_its_owner()
    {
        var members = SourceMetrics.Of("a.cs", "class T { void M() { if (a) { int L(int x, int y) { while (x) { if (y) { } } } } } }", TestContext.Current.CancellationToken).Members;

        Assert.Equal([(2, 1), (3, 2)], members.Select(member => (member.Complexity, member.Nesting)));
        Assert.Equal(["M:T.M", "M:T.M/L(int,int)"], members.Select(member => member.Id));
        Assert.Equal(2, members[1].Parameters);
    }

    private static MemberMetrics Method(string body) =>
        SourceMetrics.Of("a.cs", $"class T {{ void M() {{ {body} }} }}", TestContext.Current.CancellationToken).Members.Single();
}
