using Factory.CodeModel.Graph;
using Factory.CodeModel.Metrics;
using Factory.CodeModel.Tests.Graph;
using Factory.Model.Reports;

namespace Factory.CodeModel.Tests.Metrics;

public sealed class TypeFiguresTests
{
    [Fact]
    public void Types_that_use_it_and_that_it_uses_count_once_each()
    {
        const string Text = """
            class Order { public Part? Part; public void Add() { new Part().Run(); new Part().Run(); Store.Save(); } }
            class Cart { public Part? Part; }
            class Part { public void Run() { Run(); System.Console.Beep(); } }
            static class Store { public static void Save() { } }
            """;

        Assert.Equal((0, 2), Fans("T:Order", Text));
        Assert.Equal((2, 0), Fans("T:Part", Text));
    }

    [Fact]
    public void Tests_neither_count_as_users_nor_have_figures()
    {
        var part = new SymbolName("Shop", "T:Part");
        var test = new DeclaredType(new("Tests", "T:PartTests"), TypeKind.Class, IsVisible: true, SourceLocation.None, []);
        var tests = new AssemblyGraph("Tests", [test], [new(test.Name, part, UseKind.Call, SourceLocation.None)]);

        var figures = Assert.Single(Figures([Project("Shop", isTest: false, "class Part { }"), (new("Tests.csproj", "net10.0", IsTest: true, "Tests.dll"), tests)]));

        Assert.Equal(("T:Part", 0), (figures.Id, figures.FanIn));
    }

    [Theory]
    [InlineData("class A { }", 0)]
    [InlineData("class A : B { } class B { }", 1)]
    [InlineData("class A : B { } class B : C { } class C { }", 2)]
    [InlineData("class A : B { } class B : System.Exception { }", 2)]
    [InlineData("class A : System.IDisposable { public void Dispose() { } }", 0)]
    [InlineData("class A : B<int> { } class B<T> : C { } class C { }", 2)]
    public void Classes_above_count_as_far_as_the_first_from_elsewhere(string text, int depth) => Assert.Equal(depth, Of("T:A", text).Depth);

    [Theory]
    [InlineData("class A { int x; void M() { x++; } void N() { x--; } }", 1)]
    [InlineData("class A { int x, y; void M() { x++; } void N() { y--; } }", 2)]
    [InlineData("class A { int x, y; void M() { x++; } void N() { y--; M(); } }", 1)]
    [InlineData("class A { int x, y; public A() { x = 1; y = 2; } void M() { x++; } void N() { y--; } }", 2)]
    [InlineData("class A { int x, y; void M() { x++; } void N() { y--; } void O() { x = y; } }", 1)]
    [InlineData("class A { int x; void M() { x++; } void N() { } }", 1)]
    [InlineData("class A { int X { get; set; } int Y { get; set; } void M() { X++; } void N() { Y--; } }", 2)]
    [InlineData("class A { int X { get; set; } int Y { get; set; } }", 0)]
    [InlineData("class A(int x) { int M() => x; int N() => x + 1; }", 1)]
    [InlineData("class A<T>(T x) { T M() => x; T N() => x; }", 1)]
    [InlineData("class A(int x, int y) { int M() => x; int N() => y; }", 2)]
    [InlineData("class A { int x; void M() { System.Action a = () => x++; a(); } void N() { x--; } }", 1)]
    [InlineData("class A { int x; async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); x++; } void N() { x--; } }", 1)]
    [InlineData("static class A { static int x, y; static void M() { x++; } static void N() { y--; } }", 0)]
    [InlineData("record A(int X, int Y) { int M() => X; int N() => Y; }", 2)]
    [InlineData("interface A { void M(); void N(); }", 0)]
    public void Parts_are_members_without_a_field_or_call_in_common(string text, int parts) =>
        Assert.Equal(parts, Of(text.Contains("A<T>", StringComparison.Ordinal) ? "T:A`1" : "T:A", text).Lcom4);

    private static (int, int) Fans(string id, string text) => (Of(id, text).FanIn, Of(id, text).FanOut);

    private static TypeFigures Of(string id, string text) => Figures([Project("Shop", isTest: false, text)]).Single(type => type.Id == id);

    private static IReadOnlyList<TypeFigures> Figures(IReadOnlyList<(CompiledProject, AssemblyGraph)> projects) => TypeFigures.Of(CodeGraph.Of(projects));

    private static (CompiledProject, AssemblyGraph) Project(string name, bool isTest, string text) =>
        (new($"{name}.csproj", "net10.0", isTest, $"{name}.dll"), Compiled.Graph(text));
}
