using Factory.Patterns.Generalising;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Tests.Generalising;

public sealed class FixGeneraliserTests
{
    public static TheoryData<string> Names => [.. FixCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_of_the_first_three_candidates_finds_the_same_mistake_elsewhere(string name)
    {
        var fix = FixCases.All.Single(one => one.Name == name);
        var candidates = Candidates(fix);

        Assert.True(
            candidates.Take(3).Any(candidate => Matches(candidate.Formula, fix.Elsewhere) > 0 && Matches(candidate.Formula, fix.ElsewhereFixed) == 0),
            string.Join("\n", candidates.Select(candidate => candidate.Formula)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_candidate_matches_its_bad_example_and_not_its_good_one(string name)
    {
        var candidates = Candidates(FixCases.All.Single(one => one.Name == name));

        Assert.All(candidates, candidate =>
        {
            Assert.NotEqual(0, Scan(candidate.Formula, candidate.Bad));
            Assert.Equal(0, Scan(candidate.Formula, candidate.Good));
            Assert.NotEmpty(candidate.Places);
        });
    }

    [Fact]
    public void What_differs_between_the_places_of_a_fix_becomes_a_metavariable()
    {
        var before = "void M(string a, string b) { if (a.Trim().StartsWith(Prefix)) { } if (b.ToLower().StartsWith(Other)) { } }";
        var after = before.Replace("Prefix)", "Prefix, StringComparison.Ordinal)", StringComparison.Ordinal).Replace("Other)", "Other, StringComparison.Ordinal)", StringComparison.Ordinal);

        var first = Candidates(new("", before, after, "", ""))[0];

        Assert.Equal("pattern: $X.StartsWith($Y)\n", first.Formula);
        Assert.Equal(["a.Trim().StartsWith(Prefix)", "b.ToLower().StartsWith(Other)"], first.Places.Select(place => place.Text));
        Assert.All(first.Places, place => Assert.Equal(("src/A.cs", 3), (place.Path, place.Line)));
    }

    [Fact]
    public void A_value_that_got_a_name_is_no_guard_of_what_uses_other_values_behind_it()
    {
        var before = "void M(Uri url) { Open(url.Fragment); Keep(url, None); }";
        var after = "void M(Uri url) { var entry = Paths.Strip(url.Fragment); Open(entry); Keep(url, None); }";

        Assert.DoesNotContain(Candidates(new("", before, after, "", "")), candidate => candidate.Formula.Contains("Keep(", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_is_missing_in_broken_code_is_none()
    {
        var before = "void M(Box box) { Use(box.); Use(box.Kept().First(one => one.)); }";
        var after = "void M(Box box) { Use(box.Size, box.); Use(box.Kept().FirstOrDefault(one => one.)); }";

        Assert.NotNull(Candidates(new("", before, after, "", "")));
    }

    [Fact]
    public void Places_in_several_files_belong_to_one_candidate()
    {
        var first = FixGeneraliser.Candidates(
            [
                new("src/B.cs", In("int M(Box box) { return box.Size().Result; }"), In("async Task<int> M(Box box) { return await box.Size(); }")),
                new("src/A.cs", In("void N(Job job) { Use(job.Run().Result); }"), In("async Task N(Job job) { Use(await job.Run()); }")),
            ],
            TestContext.Current.CancellationToken)[0];

        Assert.Equal("pattern: $X.Result\n", first.Formula);
        Assert.Equal(["src/A.cs", "src/B.cs"], first.Places.Select(place => place.Path));
    }

    [Fact]
    public void The_same_fix_gives_the_same_candidates()
    {
        var fix = FixCases.All.Single(one => one.Name == "option changed");

        Assert.Equal(Candidates(fix).Select(one => (one.Formula, one.Bad, one.Good, one.What)), Candidates(fix).Select(one => (one.Formula, one.Bad, one.Good, one.What)));
    }

    [Theory]
    [InlineData("int M(int a, int b) { return a + b; }", "int M(int a, int b) { return a - b; }")]
    [InlineData("bool M(int a, int b) { return a == b; }", "bool M(int a, int b) { return a != b; }")]
    [InlineData("int M(int a, int b) { return a; }", "int M(int a, int b) { return b; }")]
    [InlineData("int M(int a) { return a; }", "int M(int a) { /* as it is */ return a; }")]
    public void Nothing_is_made_of_a_fix_that_says_nothing_about_other_code(string before, string after) =>
        Assert.Empty(Candidates(new("", before, after, "", "")));

    [Theory]
    [InlineData("internal Product Cheapest();", "internal Product? Cheapest();")]
    [InlineData("int M(Product one) { return 1; }", "int M(Product? one) { return 1; }")]
    [InlineData("Product M() { return one; }", "Item M() { return one; }")]
    [InlineData("private string name;", "private string? name;")]
    [InlineData("private Product one = new();", "public Product one = new();")]
    [InlineData("public Product One { get; set; }", "public Product One { get; init; }")]
    [InlineData("public Product One() { return one; }", "[Pure] public Product One() { return one; }")]
    [InlineData("class Reader { int x; }", "sealed class Reader { int x; }")]
    public void Another_type_accessibility_or_lone_attribute_of_a_member_is_no_rule_for_others(string before, string after) =>
        Assert.Empty(Candidates(new("", before, after, "", "")));

    [Fact]
    public void What_the_code_does_comes_before_what_a_member_is_declared_as()
    {
        var candidates = Candidates(new(
            "",
            "[HttpPost] public Product Cheapest() { return all.OrderBy(Price).First(); }",
            "[HttpPost] [Authorize] public Product? Cheapest() { return all.OrderBy(Price).FirstOrDefault(); }",
            "",
            ""));

        Assert.Contains(".First()", candidates[0].Formula, StringComparison.Ordinal);
        Assert.Contains(candidates, candidate => candidate.IsMemberHead);
        Assert.Equal(candidates.OrderBy(candidate => candidate.IsMemberHead), candidates);
    }

    [Theory]
    [InlineData("0", "0", "== 0 ? 0 :")]
    [InlineData("1", "true", "== 1 ? true :")]
    [InlineData("0", "null", "== 0 ? null :")]
    public void A_small_literal_of_an_exception_means_itself(string count, string value, string excepted)
    {
        var candidates = Candidates(new("", "double M(List<int> lines) => lines.Average();", $"double M(List<int> lines) => lines.Count == {count} ? {value} : lines.Average();", "", ""));

        Assert.Contains(candidates, candidate => candidate.Formula.Contains(excepted, StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_literals_of_an_exception_may_differ_elsewhere()
    {
        var candidates = Candidates(new(
            "", "double M(List<int> lines) => lines.Average();", "double M(List<int> lines) => lines.Count == 7 ? 7 : lines.Average();", "", ""));

        Assert.Contains(candidates, candidate => Matches(candidate.Formula, "double M(List<int> all) => all.Average();") > 0);
        Assert.All(candidates, candidate => Assert.Equal(0, Matches(candidate.Formula, "double M(List<int> all) => all.Count == 5 ? 6 : all.Average();")));
    }

    [Theory]
    [InlineData("bool M(string a, string b) => a.StartsWith(b);", "bool M(string a, string b) => a.StartsWith(b, StringComparison.Ordinal);", "Write $A.StartsWith($B, StringComparison.Ordinal) instead of $A.StartsWith($B)")]
    [InlineData("object M() => DateTime.Now;", "object M() => DateTime.UtcNow;", "Write DateTime.UtcNow instead of DateTime.Now")]
    public void Advice_has_the_metavariables_of_the_pattern(string before, string after, string advice) =>
        Assert.All(Candidates(new("", before, after, "", "")), candidate => Assert.Equal(advice, candidate.Advice));

    [Fact]
    public void No_advice_is_given_of_what_the_pattern_does_not_know() =>
        Assert.All(
            Candidates(new("", "void M(Stream a, int size) => a.CopyTo(Wire);", "void M(Stream a, int size) => a.CopyTo(Wire, size);", "", "")),
            candidate => Assert.Equal("", candidate.Advice));

    [Fact]
    public void What_leaves_out_a_place_that_was_mended_alike_says_so()
    {
        const string Before = "void M(List<int> all) { Use(all.First()); Use(all.First(one => one > 2)); }";

        var candidates = Candidates(new("", Before, Before.Replace("First(", "FirstOrDefault(", StringComparison.Ordinal), "", ""));

        Assert.Contains(candidates, candidate => (candidate.Covered, candidate.Alike) == (1, 2));
        Assert.All(candidates, candidate => Assert.Equal(2, candidate.Alike));
    }

    [Fact]
    public void A_long_member_is_cut_down_to_the_statements_around_the_change()
    {
        var filling = string.Concat(Enumerable.Range(0, 40).Select(i => $"Step({i});\n        "));
        var before = $"void M(string path)\n    {{\n        {filling}var name = Find(path);\n        {filling}if (name.StartsWith(path)) {{ Use(name); }}\n    }}";

        var first = Candidates(new("", before, before.Replace("(path))", "(path, StringComparison.Ordinal))", StringComparison.Ordinal), "", ""))[0];

        Assert.Contains("var name = Find(path);", first.Bad, StringComparison.Ordinal);
        Assert.DoesNotContain("Step(3)", first.Bad, StringComparison.Ordinal);
        Assert.InRange(first.Bad.Split('\n').Length, 8, 26);
    }

    private static IReadOnlyList<RuleCandidate> Candidates(FixCase fix) =>
        FixGeneraliser.Candidates([new("src/A.cs", In(fix.Before), In(fix.After))], TestContext.Current.CancellationToken);

    private static int Matches(string formula, string member) => Scan(formula, In(member));

    private static string In(string member) => $"class C\n{{\n    {member}\n}}\n";

    private static int Scan(string formula, string text)
    {
        var rule = $"rules:\n  - id: r\n    message: m\n    severity: ERROR\n    languages: [csharp]\n    {formula.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal)}\n";
        return RuleScanner.Scan(RuleFile.Parse("r.yml", rule), "A.cs", text, TestContext.Current.CancellationToken).Count;
    }
}
