using Factory.CodeModel.Metrics;

namespace Factory.CodeModel.Tests.Metrics;

public sealed class SourceMetricsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\r\nb", 2)]
    [InlineData("\n\n", 2)]
    public void Counts_lines_as_an_editor_does(string text, int lines) => Assert.Equal(lines, Measure(text).Lines);

    [Theory]
    [InlineData("class T { T(int a) : base(a) { } }", "M:T.#ctor(int)", MemberKind.Constructor, 1)]
    [InlineData("class T { static T() { } }", "M:T.#cctor", MemberKind.Constructor, 0)]
    [InlineData("class T { ~T() { } }", "M:T.Finalize", MemberKind.Destructor, 0)]
    [InlineData("class T(int a, string b);", "M:T.#ctor(int,string)", MemberKind.PrimaryConstructor, 2)]
    [InlineData("class T { public static T operator +(T a, T b) => a; }", "M:T.operator +(T,T)", MemberKind.Operator, 2)]
    [InlineData("class T { public static implicit operator int(T a) => 1; }", "M:T.operator implicit(T)~int", MemberKind.Operator, 1)]
    [InlineData("class T { int P => 1; }", "M:T.get_P", MemberKind.Accessor, 0)]
    [InlineData("class T { int P { get; set { Run(value); } } }", "M:T.set_P", MemberKind.Accessor, 0)]
    [InlineData("class T { event E X { add { } } }", "M:T.add_X", MemberKind.Accessor, 0)]
    [InlineData("class T { int this[int a, int b] => 1; }", "M:T.get_Item(int,int)", MemberKind.Accessor, 2)]
    [InlineData("class T { int this[int a] { get { return 1; } } }", "M:T.get_Item(int)", MemberKind.Accessor, 1)]
    [InlineData("delegate void D(int a, int b);", "T:D", MemberKind.Delegate, 2)]
    [InlineData("Run(); Stop();", "M:Program.<Main>$", MemberKind.TopLevelStatements, 0)]
    [InlineData("class T { void I.M() { } }", "M:T.I#M", MemberKind.Method, 0)]
    [InlineData("namespace A.B; class T<X> { class U { void M<Y, Z>(ref X a, List<int> [] b) { } } }", "M:A.B.T`1.U.M``2(X@,List<int>[])", MemberKind.Method, 2)]
    [InlineData("static class E { extension(string s) { int Two(int a) => 2; } }", "M:E.extension(string s).Two(int)", MemberKind.Method, 1)]
    [InlineData("interface I { void M(int a); }", "M:I.M(int)", MemberKind.Method, 1)]
    public void Names_and_measures_every_kind_of_member(string text, string id, MemberKind kind, int parameters)
    {
        var member = Assert.Single(Measure(text).Members);

        Assert.Equal((id, kind, parameters), (member.Id, member.Kind, member.Parameters));
    }

    [Theory]
    [InlineData("record R(int A, int B, int C);")]
    [InlineData("record struct R(int A, int B, int C);")]
    [InlineData("class T { int P { get; set; } int field = 1; }")]
    public void What_holds_no_code_is_not_measured(string text) => Assert.Empty(Measure(text).Members);

    [Fact]
    public void Lines_go_from_the_first_token_behind_the_attributes_to_the_last()
    {
        var member = Measure("""
            class T
            {
                /// <summary>Three lines of code.</summary>
                [Fact]
                [Trait("a", "b")]
                public void M()
                {
                } // and a comment
            }
            """).Members.Single();

        Assert.Equal((3, 6, 17), (member.Lines, member.Line, member.Column));
    }

    [Fact]
    public void Members_with_the_same_name_stay_apart() =>
        Assert.Equal(["M:T.M(int)", "M:T.M(int)#2", "M:T.M(string)"], Ids("class T { void M(int a) { } void M(int b) { } void M(string c) { } }"));

    [Fact]
    public void An_id_does_not_depend_on_layout() =>
        Assert.Equal(Ids("class T { void M(Dictionary<int,string> a) { } }"), Ids("class T\n{\n  void M( Dictionary< int , string >\n a ) { }\n}"));

    [Fact]
    public void Both_sides_of_a_conditional_compilation_are_measured() => Assert.Equal(
        ["M:T.A", "M:T.B", "M:T.C"],
        Ids("class T {\n#if DEBUG\nvoid A() { }\n#elif NET\nvoid B() { }\n#else\nvoid C() { }\n#endif\n}").Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void A_member_with_conditional_parts_has_the_larger_figure() =>
        Assert.Equal(3, Measure("class T { void M() {\n#if X\nif (a) { } if (b) { }\n#else\nif (c) { }\n#endif\n} }").Members.Single().Complexity);

    private static IEnumerable<string> Ids(string text) => Measure(text).Members.Select(member => member.Id);

    private static FileMetrics Measure(string text) => SourceMetrics.Of("a.cs", text, TestContext.Current.CancellationToken);
}
