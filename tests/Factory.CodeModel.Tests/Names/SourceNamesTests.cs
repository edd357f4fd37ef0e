using Factory.CodeModel.Names;

namespace Factory.CodeModel.Tests.Names;

public sealed class SourceNamesTests
{
    [Fact]
    public void Names_what_a_file_declares_without_type_parameters()
    {
        var names = Read("""
            namespace Shop.Ordering;
            public class Box<T> : List<T>, IBox
            {
                public const int Size = 1;
                private int count, more;
                public event EventHandler? Opened;
                public int Count { get; set; }
                public void Open<U>(U key) { }
                public enum Side { Left, Right }
                public delegate void Closing();
                public record Line(int Number, string Text);
            }
            public static class Boxes
            {
                public static void Shut(this IBox box) { }
                extension(IBox box) { public void Lock() { } }
            }
            """);

        Assert.Equal(
            [
                "Extension Shop.Ordering.Boxes.Lock", "Extension Shop.Ordering.Boxes.Shut",
                "Member Shop.Ordering.Box.Count", "Member Shop.Ordering.Box.Line.Number", "Member Shop.Ordering.Box.Line.Text", "Member Shop.Ordering.Box.Open",
                "Member Shop.Ordering.Box.Opened", "Member Shop.Ordering.Box.Side.Left", "Member Shop.Ordering.Box.Side.Right", "Member Shop.Ordering.Box.Size",
                "Member Shop.Ordering.Box.count", "Member Shop.Ordering.Box.more",
                "Namespace Shop", "Namespace Shop.Ordering",
                "Type Shop.Ordering.Box", "Type Shop.Ordering.Box.Closing", "Type Shop.Ordering.Box.Line", "Type Shop.Ordering.Box.Side", "Type Shop.Ordering.Boxes",
            ],
            names.Where(name => name.Kind != NameKind.Used).Select(name => $"{name.Kind} {name.Full}").Order(StringComparer.Ordinal));
        Assert.Equal(["List", "IBox"], names.Single(name => name.Full == "Shop.Ordering.Box" && name.Kind == NameKind.Type).Bases);
    }

    [Fact]
    public void Names_what_code_uses_with_a_capital_letter_and_texts_that_could_be_names()
    {
        var used = Read("""
            class A { void M(int size) { Log.Write("Orders", "two words", size); var x = nameof(Size); } }
            """).Where(name => name.Kind == NameKind.Used).Select(name => name.Full);

        Assert.Equal(["Log", "Orders", "Size", "Write"], used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reads_both_sides_of_a_condition_and_text_that_is_no_code()
    {
        Assert.Contains(Read("#if NET\nclass First { }\n#else\nclass Second { }\n#endif"), name => name.Full == "First" && name.Kind == NameKind.Type);
        Assert.Contains(Read("#if NET\nclass First { }\n#else\nclass Second { }\n#endif"), name => name.Full == "Second" && name.Kind == NameKind.Type);
        Assert.DoesNotContain(Read("){ not code ;;"), name => name.Kind != NameKind.Used);
    }

    [Fact]
    public void Reads_qualified_and_aliased_bases() =>
        Assert.Equal(["Row", "Row", "Item"], Read("class A : Data.Row, global::Row, Data.Item<int>, int[] { }").Single(name => name.Full == "A" && name.Kind == NameKind.Type).Bases);

    private static IReadOnlyList<CodeName> Read(string text) => SourceNames.Of(text, TestContext.Current.CancellationToken);
}
