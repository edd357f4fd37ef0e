using Factory.CodeModel.Graph;
using Factory.Tests.Shared;

namespace Factory.CodeModel.Tests.Graph;

public sealed class ErasedUsesTests
{
    private const string Routes = "namespace Shop.Web;\n\npublic static class Routes { public const string Home = \"/\"; public static readonly string Late = \"/late\"; }\n\npublic enum Color { Red, Green }\n";

    [Theory]
    [InlineData("using Shop.Web; namespace Shop.Model; class Order { string Show() => Routes.Home; }", "T:Shop.Model.Order -> F:Shop.Web.Routes.Home")]
    [InlineData("namespace Shop.Model; class Order { string Show() => Shop.Web.Routes.Home; }", "T:Shop.Model.Order -> F:Shop.Web.Routes.Home")]
    [InlineData("namespace Shop.Model; class Order { string Show() => Web.Routes.Home; }", "T:Shop.Model.Order -> F:Shop.Web.Routes.Home")]
    [InlineData("namespace Shop.Web.Pages; class Order { string Show() => Routes.Home; }", "T:Shop.Web.Pages.Order -> F:Shop.Web.Routes.Home")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Order { int Show() => (int)Color.Red; }", "T:Shop.Model.Order -> F:Shop.Web.Color.Red")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Order { [System.Obsolete(Routes.Home)] void Show() { } }", "T:Shop.Model.Order -> F:Shop.Web.Routes.Home")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Order { string Show(string at = Routes.Home) => at; }", "T:Shop.Model.Order -> F:Shop.Web.Routes.Home")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Order { string Show() => nameof(Routes); }", "T:Shop.Model.Order -> T:Shop.Web.Routes")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Order { string Show() => nameof(Routes.Late); }", "T:Shop.Model.Order -> F:Shop.Web.Routes.Late")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Order { bool Show(object at) => at is Color.Red; }", "T:Shop.Model.Order -> F:Shop.Web.Color.Red")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Order { bool Show(object at) => at is Color.Red or Color.Green; }", "T:Shop.Model.Order -> F:Shop.Web.Color.Red", "T:Shop.Model.Order -> F:Shop.Web.Color.Green")]
    [InlineData("namespace Shop.Model; class Order { string Show() => nameof(Hide); void Hide() { } }", "T:Shop.Model.Order -> M:Shop.Model.Order.Hide")]
    [InlineData("namespace Shop.Model; class Order { class Part { public const int Size = 3; } int Show() => Part.Size; }", "T:Shop.Model.Order -> F:Shop.Model.Order.Part.Size")]
    public void What_compilation_erases_is_completed_from_the_source(string text, params string[] uses) => Assert.Equal(uses, Erased(text));

    [Theory]
    [InlineData("using Shop.Web; namespace Shop.Model; class Order { string Show() => Routes.Late; }")]
    [InlineData("namespace Shop.Model; class Order { class Routes { public static string Home = \"\"; } string Show() => Routes.Home; }")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Order { int Home = 3; int Show(Order other) => other.Home; }")]
    [InlineData("namespace Shop.Model; class Order { string Show(int days) => nameof(days); }")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Settings { public int Home; } class Order { Settings Routes = new(); int Show() => Routes.Home; }")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Settings { public int Home; } class Order { int Show(Settings Routes) => Routes.Home; }")]
    [InlineData("using Shop.Web; namespace Shop.Model; class Settings { public int Home; } class Base { protected Settings Routes = new(); } class Order : Base { int Show() => Routes.Home; }")]
    [InlineData("namespace Shop.Model; class Order { // Shop.Web.Routes.Home\n string Show() => \"Shop.Web.Routes.Home\"; }")]
    public void What_is_compiled_or_not_certain_is_not(string text) => Assert.Empty(Erased(text));

    [Fact]
    public void A_global_using_counts_for_its_project() =>
        Assert.Equal(["T:Shop.Model.Order -> F:Shop.Web.Routes.Home"], Erased("namespace Shop.Model; class Order { string Show() => Routes.Home; }", ("src/Usings.cs", "global using Shop.Web;\n")));

    [Fact]
    public void It_stands_where_the_source_has_it_and_once() => Assert.Equal(
        ["src/Order.cs:3:28"],
        Graph("using Shop.Web;\nnamespace Shop.Model; class Order {\n    string Show(bool a) => Routes.Home + (a ? Routes.Home : \"\"); }").Uses
            .Where(use => use.To.Id == "F:Shop.Web.Routes.Home").Select(use => use.Place.ToString()).Distinct());

    private static IReadOnlyList<string> Erased(string text, params (string Path, string Text)[] more)
    {
        var completed = Graph(text, more);
        var compiled = completed.Assemblies.SelectMany(assembly => assembly.Graph.Uses).ToHashSet();
        return [.. completed.Uses.Where(use => !compiled.Contains(use)).Select(use => $"{use.From.Id} -> {use.To.Id}")];
    }

    private static CodeGraph Graph(string text, params (string Path, string Text)[] more)
    {
        var folder = Directory.CreateTempSubdirectory("factory-erased-");
        try
        {
            var assembly = Path.Combine(folder.FullName, "Shop.dll");
            var texts = more.Prepend(("src/Routes.cs", Routes)).Prepend(("src/Order.cs", text)).ToDictionary(file => file.Item1, file => file.Item2, StringComparer.Ordinal);
            TextCompiler.Compile([.. texts.Select(file => ($"/repository/{file.Key}", file.Value))], assembly);
            return CodeGraphReader.Read(
                new([new("src/Shop.csproj", "net10.0", IsTest: false, assembly)], "/repository", texts.Keys.ToHashSet(StringComparer.Ordinal)) { Read = texts.GetValueOrDefault },
                TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
