namespace Factory.CodeModel.Tests.Graph;

public sealed class AttributionTests
{
    private const string Store = "\npublic class Store { public static int Load(int id) => id; public static System.Threading.Tasks.Task<int> LoadAsync() => null!; }\n";

    [Theory]
    [InlineData("int Read() => System.Linq.Enumerable.Range(0, 3).Select(id => Store.Load(id)).Sum();")]
    [InlineData("int Read(int extra) { System.Func<int> later = () => Store.Load(extra); return later(); }")]
    [InlineData("int Read() { return Inner(1); int Inner(int id) => Store.Load(id); }")]
    [InlineData("int Read(int extra) { return Inner(); int Inner() { System.Func<int> later = () => Store.Load(extra); return later(); } }")]
    [InlineData("System.Collections.Generic.IEnumerable<int> Read() { yield return Store.Load(1); }")]
    [InlineData("async System.Threading.Tasks.Task<int> Read() { await System.Threading.Tasks.Task.Yield(); return Store.Load(1); }")]
    [InlineData("async System.Threading.Tasks.Task<int> Read() { await System.Threading.Tasks.Task.Yield(); System.Func<int> later = () => Store.Load(1); return later(); }")]
    [InlineData("async System.Collections.Generic.IAsyncEnumerable<int> Read() { await System.Threading.Tasks.Task.Yield(); yield return Store.Load(1); }")]
    [InlineData("int Read<T>(T one, int extra) { System.Func<T, int> later = item => Store.Load(extra); return later(one); }")]
    [InlineData("async System.Threading.Tasks.Task<int> Read<T>(T one) { await System.Threading.Tasks.Task.Yield(); return Store.Load(one!.GetHashCode()); }")]
    [InlineData("System.Collections.Generic.IEnumerable<T> Read<T>(T one) { Store.Load(1); yield return one; }")]
    public void Uses_of_generated_code_belong_to_the_method_that_holds_it(string method)
    {
        var graph = Compiled.Graph($"using System.Linq;\npublic class Reader {{ public {method} }}{Store}");

        var use = Assert.Single(graph.Uses, use => use.To.Member == "M:Store.Load(System.Int32)");
        Assert.StartsWith("M:Reader.Read", use.From.Member, StringComparison.Ordinal);
        Assert.Equal(("Code.cs", 2), (use.Place.Path, use.Place.Line));
        Assert.DoesNotContain(graph.Uses, use => use.To.Text.Contains('<', StringComparison.Ordinal) || use.From.Text.Contains('<', StringComparison.Ordinal));
    }

    [Fact]
    public void Overloads_with_a_lambda_each_are_told_apart() => Assert.Equal(
        ["M:Reader.Read(System.Int32)", "M:Reader.Read(System.String)"],
        Compiled.Graph("""
            public class Reader
            {
                public System.Func<int> Read(int id) => () => Store.Load(1);
                public System.Func<int> Read(string id) => () => Store.Load(2);
            }
            """ + Store).Uses.Where(use => use.To.Member == "M:Store.Load(System.Int32)").Select(use => use.From.Member));

    [Fact]
    public void A_lambda_of_a_field_belongs_to_the_constructor() => Assert.Equal(
        "M:Reader.#ctor",
        Compiled.Graph("public class Reader { public System.Func<int> Later = () => Store.Load(1); }" + Store)
            .Uses.Single(use => use.To.Member.StartsWith("M:Store.Load(", StringComparison.Ordinal)).From.Member);

    [Fact]
    public void Accessors_go_by_the_name_of_their_property() => Assert.Equal(
        ["Reader.Size -> Store.Load", "Writer.Write -> Reader", "Writer.Write -> Reader.Size"],
        Compiled.Edges(Compiled.Graph("""
            public class Reader { public int Size { get => Store.Load(1); set { } } }
            public class Writer { public void Write(Reader reader) => reader.Size = 1; }
            """ + Store)));

    [Fact]
    public void Top_level_statements_belong_to_the_program() => Assert.Contains(
        "Program.<Main>$ -> Store.Load",
        Compiled.Edges(Compiled.Graph(("Program.cs", "System.Console.WriteLine(Store.Load(1) + await Store.LoadAsync());" + Store))));

    [Fact]
    public void A_file_local_type_has_the_name_that_it_is_written_with()
    {
        var graph = Compiled.Graph("file class Hidden { public int Load() => Store.Load(1); }" + Store);

        Assert.Equal(["T:Hidden", "T:Store"], graph.Types.Select(type => type.Name.Type));
        Assert.Equal(["Hidden.Load -> Store.Load"], Compiled.Edges(graph));
    }

    [Fact]
    public void What_a_source_generator_made_is_left_out()
    {
        var graph = Compiled.Graph(
            ("Code.cs", "public partial class Reader { public int Read() => Made(); private partial int Made(); }" + Store),
            ("/elsewhere/Made.g.cs", "public partial class Reader { private partial int Made() => Store.Load(1); } public class Helper { public int Load() => Store.Load(2); }"));

        Assert.Equal(["T:Reader", "T:Store"], graph.Types.Select(type => type.Name.Type));
        Assert.Equal(["Reader.Read -> Reader.Made"], Compiled.Edges(graph));
    }

    [Fact]
    public void Records_show_what_was_written_and_not_what_the_compiler_added()
    {
        var graph = Compiled.Graph("public record Line(Store Store, int Count);" + Store);

        Assert.Equal(["Line.Store -> Store", "Line.#ctor -> Store"], Compiled.Edges(graph));
        Assert.Equal(["P:Line.Store", "P:Line.Count", "M:Line.#ctor(Store,System.Int32)"], graph.Types[0].Members.Select(member => member.Name.Member));
    }

    [Fact]
    public void An_attribute_written_by_hand_hides_nothing() => Assert.Equal(
        ["Hidden.Load -> Store.Load"],
        Compiled.Edges(Compiled.Graph("[System.Runtime.CompilerServices.CompilerGenerated] public class Hidden { [System.Runtime.CompilerServices.CompilerGenerated] public int Load() => Store.Load(1); }" + Store)));

    [Fact]
    public void What_only_generated_code_calls_is_known()
    {
        var graph = Compiled.Graph(
            ("Code.cs", "public partial class Page { partial void Changed() { } public int Called() => 1; }" + Store),
            ("/elsewhere/Page.g.cs", "public partial class Page { partial void Changed(); public void Set() { Changed(); Called(); } }"));

        Assert.Equal(["Page.Changed", "Page.Called"], graph.UsedByGenerated.Select(Compiled.Short));
    }

    [Fact]
    public void What_a_record_calls_by_itself_is_known() => Assert.Contains(
        "Line.PrintMembers",
        Compiled.Graph("public record Line(int Count) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }" + Store).UsedByGenerated.Select(Compiled.Short));

    [Fact]
    public void A_nested_type_without_code_stands_in_the_file_of_the_type_around_it() => Assert.Equal(
        ["T:Order Order.cs", "T:Order.State Order.cs", "T:Order.State.Deep Order.cs"],
        Compiled.Graph(("Order.cs", "class Order { public State At; int M() => 1; public struct State { public enum Deep { One } } }")).Types.Select(type => $"{type.Name.Id} {type.Place.Path}"));
}
