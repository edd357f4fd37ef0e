using System.Diagnostics;
using Factory.CodeModel.Clones;

namespace Factory.CodeModel.Tests.Clones;

/// <summary>Text that was written to take time, memory or the stack.</summary>
public sealed class HostileCloneTests
{
    private const int Pieces = 100_000;
    private const int Longest = 1_000_000;

    /// <summary>What takes the square of the length, with a dear step, takes longer than this; a slow machine under load stays far below.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("a ")]
    [InlineData("a + ")]
    [InlineData("[")]
    [InlineData("{[a] ")]
    [InlineData("$\"{")]
    [InlineData("$$\"\"\"{{ ")]
    [InlineData("\"")]
    [InlineData("$")]
    [InlineData("@")]
    [InlineData("'")]
    [InlineData("'\\")]
    [InlineData("/*")]
    [InlineData("\n#if A\n")]
    [InlineData("using ")]
    [InlineData("\"\"\" ")]
    [InlineData("}")]
    [InlineData("if (a[0] == b.C(1)) { d = -e ? f : g(h => i); } else return j as K; ")]
    public void Of_any_kind_takes_linear_time(string piece) => Search(string.Concat(Enumerable.Repeat(piece, Math.Min(Pieces, Longest / piece.Length))));

    [Theory]
    [InlineData(31)]
    [InlineData(61)]
    [InlineData(149)]
    public void With_a_period_near_the_threshold_takes_linear_time(int period)
    {
        var random = new Random(period);
        var words = Enumerable.Range(0, period).Select(_ => "a ( ) b ; if { } = + , c return 1 [ ] new".Split(' ')[random.Next(17)]).ToList();

        Search(string.Join(' ', Enumerable.Repeat(words, Pieces / period).SelectMany(all => all)));
    }

    [Fact]
    public void In_one_line_of_many_names_takes_linear_time() => Search(string.Concat(Enumerable.Range(0, Pieces).Select(number => $"n{number} = m{number / 2}; ")));

    [Theory]
    [InlineData("\0\u0001\uFFFF\uD800")]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("@\"")]
    [InlineData("$\"{\\")]
    [InlineData("\"\\")]
    [InlineData("'\\u0041")]
    [InlineData("/*/")]
    public void That_ends_too_early_is_read(string text) => Search(text);

    private static void Search(string text)
    {
        var watch = Stopwatch.StartNew();

        CloneFinder.Find([new("a.cs", text), new("b.cs", text) { NewLines = [new(1, int.MaxValue)] }], 100, TestContext.Current.CancellationToken);

        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed}");
    }
}
