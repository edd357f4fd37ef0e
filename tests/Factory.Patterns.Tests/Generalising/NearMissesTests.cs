using Factory.Patterns.Generalising;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Tests.Generalising;

public sealed class NearMissesTests
{
    private const string Good = """
        class Reader
        {
            private readonly ILogger log;

            public string Read(string path, int most)
            {
                if (path == null) throw new ArgumentNullException(nameof(path), "no path given");
                using var reader = new StreamReader(path);
                var words = new List<string>();
                foreach (var word in reader.ReadToEnd().Split(' '))
                {
                    words.Add(word);
                }

                log.LogInformation("all words read");
                return string.Join(", ", words.Take(most));
            }

            public async Task Save(string text) => await File.WriteAllTextAsync("out.txt", text);

            public void Clear()
            {
                File.Delete("out.txt");
            }
        }
        """;

    [Theory]
    [InlineData("a comment before each statement", "/* as it should be */ using var reader")]
    [InlineData("a line for each argument", "new StreamReader(\n            path)")]
    [InlineData("another statement first", "var added0 = 0; if (path == null)")]
    [InlineData("another statement at the end", "var last0 = 0; return string.Join")]
    [InlineData("in a block of its own", "{ if (path == null)")]
    [InlineData("braces round each single statement", "if (path == null) { throw new")]
    [InlineData("no braces round a single statement", "words.Add(word);\n\n")]
    [InlineData("values in parentheses", "var words = (new List<string>());")]
    [InlineData("a type for var", "List<string> words = new List<string>();")]
    [InlineData("an argument in a local", "var argument2 = \"out.txt\"; File.Delete(argument2);")]
    [InlineData("other words in a message", "\"all words read (see the log)\"")]
    [InlineData("in a local function", "{ string Inner() {")]
    [InlineData("in a lambda", "{ System.Action inner = () => {")]
    [InlineData("other names for all locals", "using var otherReader = new StreamReader(otherPath);")]
    [InlineData("another name for Reader", "class OtherReader")]
    [InlineData("another name for path", "nameof(otherPath)")]
    public void Writes_the_same_in_another_way(string what, string part)
    {
        var miss = Assert.Single(Of(Good), miss => miss.What == what);

        Assert.Contains(part, miss.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_parses_and_is_another_one()
    {
        var misses = Of(Good);

        Assert.All(misses, miss => Assert.Empty(CSharpSyntaxTree.ParseText(miss.Text, cancellationToken: TestContext.Current.CancellationToken).GetDiagnostics(TestContext.Current.CancellationToken)));
        Assert.Equal(misses.Count, misses.Select(miss => miss.Text).Append(Good).Distinct(StringComparer.Ordinal).Count() - 1);
        Assert.InRange(misses.Count, 15, 20);
    }

    [Fact]
    public void An_arrow_becomes_a_block()
    {
        var misses = Of("class C { int Twice(int n) => n * 2; async Task Wait(int n) => await Task.Delay(n); }");

        Assert.Contains("int Twice(int n) { return n * 2; }", Assert.Single(misses, miss => miss.What == "a block for an arrow").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("void M(int size) { M(size: 3); }")]
    [InlineData("void M(int size) { Show(new { size }); }")]
    [InlineData("void M(int size) { Show((size, 3)); }")]
    public void A_name_that_is_known_outside_is_kept(string member) =>
        Assert.DoesNotContain(Of($"class C {{ {member} }}"), miss => miss.What.EndsWith("size", StringComparison.Ordinal));

    [Fact]
    public void An_interface_still_starts_as_interfaces_do() =>
        Assert.Contains("interface IOtherOrder", Assert.Single(Of("interface IOrder { }"), miss => miss.What == "another name for IOrder").Text, StringComparison.Ordinal);

    [Fact]
    public void A_name_in_the_text_of_a_string_is_no_name()
    {
        var miss = Assert.Single(Of("class C { string M(int n) { return $\"{n} n\"; } }"), one => one.What == "another name for n");

        Assert.Contains("$\"{otherN} n\"", miss.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_with_errors_has_none() => Assert.Empty(Of("class C { void M( { }"));

    private static IReadOnlyList<NearMiss> Of(string good) => NearMisses.Of(good, TestContext.Current.CancellationToken);
}
