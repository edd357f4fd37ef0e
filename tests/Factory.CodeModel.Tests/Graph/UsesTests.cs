using Factory.CodeModel.Graph;

namespace Factory.CodeModel.Tests.Graph;

public sealed class UsesTests
{
    [Theory]
    [InlineData("public class Order : Part { }", UseKind.Inherits, "T:Order")]
    [InlineData("public class Order : IPart { }", UseKind.Inherits, "T:Order")]
    [InlineData("public class Order { public Part? Part; }", UseKind.Signature, "F:Order.Part")]
    [InlineData("public class Order { public System.Collections.Generic.List<Part[]>? Parts; }", UseKind.Signature, "F:Order.Parts")]
    [InlineData("public class Order<T> where T : Part { }", UseKind.Signature, "T:Order`1")]
    [InlineData("public class Order { public void Add<T>() where T : Part { } }", UseKind.Signature, "M:Order.Add``1")]
    [InlineData("public class Order { public void Add(ref Part part) { } }", UseKind.Signature, "M:Order.Add(Part@)")]
    [InlineData("public interface IOrder { Part Add(); }", UseKind.Signature, "M:IOrder.Add")]
    [InlineData("public delegate Part Order(int id);", UseKind.Signature, "M:Order.Invoke(System.Int32)")]
    [InlineData("[PartAttribute] public class Order { }", UseKind.Attribute, "T:Order")]
    [InlineData("[Named(typeof(Part))] public class Order { }", UseKind.Attribute, "T:Order")]
    [InlineData("public class Order { public void Add([PartAttribute] int id) { } }", UseKind.Attribute, "M:Order.Add(System.Int32)")]
    [InlineData("public class Order { public void Add(object one) { System.Console.WriteLine((Part)one); } }", UseKind.Mention, "M:Order.Add(System.Object)")]
    [InlineData("public class Order { public bool Add(object one) => one is Part; }", UseKind.Mention, "M:Order.Add(System.Object)")]
    [InlineData("public class Order { public object Add() => typeof(Part); }", UseKind.Mention, "M:Order.Add")]
    [InlineData("public class Order { public object Add() => new Part[1]; }", UseKind.Mention, "M:Order.Add")]
    [InlineData("public class Order { public object Add() => new System.Collections.Generic.List<Part>(); }", UseKind.Mention, "M:Order.Add")]
    [InlineData("public class Order { public object Add() => System.Array.Empty<Part>(); }", UseKind.Mention, "M:Order.Add")]
    [InlineData("public class Order { public void Add() { try { System.Console.Beep(); } catch (PartFault) { } } }", UseKind.Mention, "M:Order.Add")]
    [InlineData("public class Order { public object Add() => new Part(); }", UseKind.Call, "M:Order.Add")]
    [InlineData("public class Order { public System.Action Add() => Part.Make; }", UseKind.Call, "M:Order.Add")]
    [InlineData("public class Order { public int Add() => Part.Count; }", UseKind.Access, "M:Order.Add")]
    [InlineData("public class Order { public int this[Part part] => 1; }", UseKind.Signature, "P:Order.Item(Part)")]
    [InlineData("public class Order { public event System.Action<Part>? Added; }", UseKind.Signature, "E:Order.Added")]
    public void A_use_is_found_with_its_kind(string text, UseKind kind, string from)
    {
        var graph = Compiled.Graph(text + """

            public class Part { public static int Count = System.Environment.ProcessId; public static void Make() { } }
            public interface IPart { }
            public class PartAttribute : System.Attribute { }
            public class PartFault : System.Exception { }
            public class NamedAttribute(System.Type type) : System.Attribute { public System.Type Type => type; }
            """);

        Assert.Contains(graph.Uses, use => use.From.Id == from && use.Kind == kind && use.To.Type is "T:Part" or "T:IPart" or "T:PartAttribute" or "T:PartFault");
    }

    [Fact]
    public void The_assemblies_that_code_uses_are_named()
    {
        var references = Compiled.Graph("public class Order { public void Add() => System.Console.WriteLine(nameof(System.Linq.Enumerable)); }").References;

        Assert.Contains("System.Console", references);
        Assert.DoesNotContain("System.Linq", references);
    }

    [Fact]
    public void Ids_are_those_of_documentation_comments() => Assert.Equal(
        [
            "M:Shop.Outer`1.Inner`1.Take``1(`0,System.Collections.Generic.List{`1},``0[],System.Int32[0:,0:],Shop.Outer{System.String}.Inner{System.Int32})",
            "M:Shop.Outer`1.Inner`1.System#IComparable{System#String}#CompareTo(System.String)",
            "M:Shop.Outer`1.Inner`1.op_Implicit(Shop.Outer{`0}.Inner{`1})~System.String",
            "M:Shop.Outer`1.Inner`1.#ctor",
        ],
        Compiled.Graph("""
            using System;
            using System.Collections.Generic;
            namespace Shop;
            public class Outer<A>
            {
                public class Inner<B> : IComparable<string>
                {
                    public void Take<C>(A a, List<B> b, C[] c, int[,] d, Outer<string>.Inner<int> e) { }
                    int IComparable<string>.CompareTo(string? other) => 0;
                    public static implicit operator string(Inner<B> inner) => "";
                    public Inner() { }
                }
            }
            """).Types.Single(type => type.Name.Type == "T:Shop.Outer`1.Inner`1").Members.Select(member => member.Name.Member));

    [Theory]
    [InlineData("[Named(typeof(System.Collections.Generic.List<Part>))] public class Order { }")]
    [InlineData("[Named(typeof(Part[]))] public class Order { }")]
    [InlineData("[Sized(Size.Large, typeof(Part))] public class Order { }")]
    [InlineData("[Named(null)] [Named(typeof(Part))] public class Order { }")]
    public void The_types_that_an_attribute_names_are_found_however_they_stand(string text)
    {
        var graph = Compiled.Graph(text + """

            public class Part { public void Run() { } }
            public enum Size : byte { Small, Large }
            [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
            public class NamedAttribute(System.Type? type) : System.Attribute { public System.Type? Type => type; }
            public class SizedAttribute(Size size, System.Type type) : System.Attribute { public System.Type Type => type; public Size Size => size; }
            """);

        Assert.Contains(graph.Uses, use => use.From.Id == "T:Order" && use.Kind == UseKind.Attribute && use.To.Type == "T:Part");
    }

    [Fact]
    public void What_people_name_is_a_use_and_what_the_compiler_writes_is_none() => Assert.Equal(
        ["System.Array", "System.Collections.Generic.List`1", "System.Diagnostics.Debugger", "System.Enum", "System.Runtime.CompilerServices.Unsafe"],
        Compiled.Graph("""
            public class Order
            {
                public int this[int index] => index;
                public void Add(params int[] all)
                {
                    System.Diagnostics.Debugger.Break();
                    System.Console.WriteLine($"{System.Enum.Parse(typeof(int), "A")} {System.Runtime.CompilerServices.Unsafe.SizeOf<int>()}");
                    System.Array.Clear(all);
                    new System.Collections.Generic.List<int>().Clear();
                }
            }
            """).Uses.Select(use => use.To.Type[2..]).Where(name => name is not ("System.Console" or "System.Type" or "System.RuntimeTypeHandle" or "System.Int32")).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Several_uses_of_one_kind_are_one_at_their_first_place() => Assert.Equal(
        3,
        Compiled.Graph("""
            public class Order
            {
                public int Add() =>
                    Part.Size()
                    + Part.Size();
            }
            public class Part { public static int Size() => 1; }
            """).Uses.Single(use => use.To.Member == "M:Part.Size").Place.Line - 1);

    [Fact]
    public void What_is_visible_outside_of_the_assembly_is_told_apart()
    {
        var graph = Compiled.Graph("""
            public class Order { public void Open() { } protected void Half() { } internal void Own() { } private class Hidden { public void Deep() { } } }
            internal class Part { public void Closed() { } }
            """);

        Assert.Equal(["T:Order"], graph.Types.Where(type => type.IsVisible).Select(type => type.Name.Type));
        Assert.Equal(
            ["M:Order.Open", "M:Order.Half", "M:Order.#ctor"],
            graph.Types.SelectMany(type => type.Members).Where(member => member.IsVisible).Select(member => member.Name.Member));
    }

    [Fact]
    public void An_assembly_without_places_is_a_graph_that_says_so()
    {
        var graph = AssemblyReader.Read(typeof(Uri).Assembly.Location, document => document, CancellationToken.None);

        Assert.False(graph.HasPlaces);
        Assert.Contains(graph.Uses, use => use.From.Type == "T:System.Uri" && use.To.Type == "T:System.UriParser");
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_refused()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "MZ, but nothing behind it");

            Assert.Contains("Compile the project again", Assert.Throws<Factory.Model.Faults.InvalidInputException>(
                () => AssemblyReader.Read(path, document => document, CancellationToken.None)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
