using Factory.CodeModel.Clones;

namespace Factory.CodeModel.Tests.Clones;

public sealed class CloneFinderTests
{
    private const int Minimum = 40;

    private const string Round = """
        namespace Shop;

        public static class Prices
        {
            public static decimal Round(decimal price)
            {
                var scaled = price * 100m;
                if (scaled < 0)
                {
                    throw new ArgumentOutOfRangeException(nameof(price), "a price is never negative");
                }

                var whole = Math.Floor(scaled);
                return scaled - whole >= 0.5m ? (whole + 1) / 100m : whole / 100m;
            }
        }
        """;

    [Fact]
    public void Finds_a_copy_and_names_both_places_and_the_member_that_could_be_called()
    {
        var clone = Assert.Single(Find(Round, Round.Replace("Prices", "Invoices", StringComparison.Ordinal)));

        Assert.Equal(("b.cs", "M:Shop.Invoices.Round(decimal)"), (clone.Copy.Path, Principal(clone.Copy)));
        Assert.Equal(("a.cs", "M:Shop.Prices.Round(decimal)"), (clone.Original.Path, Principal(clone.Original)));
        Assert.Equal(("M:Shop.Invoices.Round(decimal)", "M:Shop.Prices.Round(decimal)"), (clone.Copy.Symbol, clone.Original.Symbol));
        Assert.InRange(clone.Tokens, 60, 90);
        Assert.Equal(new LineSpan(3, 16), clone.Original.Lines);
    }

    [Theory]
    [InlineData("scaled", "cents")]
    [InlineData("decimal", "double")]
    [InlineData("100m", "1000")]
    [InlineData("\"a price is never negative\"", "$@\"never \"\"negative\"\"\"")]
    [InlineData("    ", "")]
    [InlineData("var scaled", "/* in cents */ var scaled")]
    [InlineData("public static decimal", "[Pure] internal static decimal")]
    public void Finds_a_copy_whose_names_literals_or_layout_differ(string was, string becomes) =>
        Assert.Single(Find(Round, Round.Replace(was, becomes, StringComparison.Ordinal)));

    [Theory]
    [InlineData("var whole = Math.Floor(scaled)", "var whole = Math.Floor(price)")]
    [InlineData("whole / 100m", "scaled / 100m")]
    [InlineData("whole + 1", "whole - 1")]
    [InlineData("if (scaled < 0)", "while (scaled < 0)")]
    public void Does_not_take_another_computation_for_a_copy(string was, string becomes) =>
        Assert.DoesNotContain(Find(Round, Round.Replace(was, becomes, StringComparison.Ordinal)), clone => Covers(clone, "M:Shop.Prices.Round(decimal)"));

    [Fact]
    public void Finds_a_copy_inside_of_one_file() =>
        Assert.Single(Find(Round + Round.Replace("Prices", "Invoices", StringComparison.Ordinal)));

    [Fact]
    public void Finds_a_copy_on_the_other_side_of_a_condition() =>
        Assert.Single(Find(Round, $"#if NEVER\n{Round}\n#else\nclass Other;\n#endif"));

    [Fact]
    public void Finds_a_copy_that_stands_in_the_hole_of_a_string() =>
        Assert.Single(Find("class A { string M() => $\"\"\"x {" + Call + "} y\"\"\"; }", "class B { object N() => " + Call + "; }"));

    [Fact]
    public void Does_not_tell_of_copies_that_the_change_did_not_write() =>
        Assert.Empty(CloneFinder.Find([new("a.cs", Round), new("b.cs", Round)], Minimum, Cancellation));

    [Theory]
    [InlineData(10, 10, 0)]
    [InlineData(8, 12, 1)]
    public void Does_not_take_one_changed_line_within_an_old_copy_for_a_new_one(int first, int last, int expected)
    {
        var changed = new ComparedSource("b.cs", Round) { NewLines = [new(first, last), new(first == last ? 99 : 5, first == last ? 99 : 7)] };

        Assert.Equal(expected, CloneFinder.Find([new("a.cs", Round), changed], Minimum, Cancellation).Count);
    }

    [Fact]
    public void Tells_of_two_new_places_once() => Assert.Equal("b.cs", Assert.Single(CloneFinder.Find([New("b.cs", Round), New("a.cs", Round)], Minimum, Cancellation)).Copy.Path);

    [Fact]
    public void Two_runs_give_the_same_answer_in_the_same_order_whatever_the_order_of_the_files()
    {
        var files = Enumerable.Range(0, 40)
            .Select(number => New($"{number:D2}.cs", $"{Round.Replace("Prices", $"P{number}", StringComparison.Ordinal)}\nclass C{number} {{ object M{number % 7}() => {Call}; }}"))
            .ToList();

        Assert.Equal(Lines(files), Lines([.. files.AsEnumerable().Reverse()]));
        Assert.NotEmpty(Lines(files));
    }

    private const string Call =
        "Start(one, two + 3).Then(x => x.Of(one) ? two : Last[x]).Else(new Thing { A = two, B = -one }).When(one is not null && two != 4).End(ref one, (long)two, default)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IReadOnlyList<Clone> Find(params string[] texts) => CloneFinder.Find(
        [.. texts.Select((text, index) => index == texts.Length - 1 ? New($"{(char)('a' + index)}.cs", text) : new ComparedSource($"{(char)('a' + index)}.cs", text))],
        Minimum,
        Cancellation);

    private static ComparedSource New(string path, string text) => new(path, text) { NewLines = [new(1, 1000)] };

    private static string? Principal(ClonePlace place) => place.WholeMembers.MaxBy(member => member.Tokens)?.Id;

    private static bool Covers(Clone clone, string member) => clone.Original.WholeMembers.Any(whole => whole.Id == member);

    private static IEnumerable<string> Lines(IReadOnlyList<ComparedSource> files) =>
        CloneFinder.Find(files, Minimum, Cancellation).Select(clone => $"{clone.Copy.Path} {clone.Copy.Lines} {clone.Copy.Symbol} {clone.Original.Path} {clone.Original.Lines} {clone.Tokens}");
}
