using Factory.CodeModel.Graph;
using Factory.Gates.Envelope;
using Factory.Gates.Structure;
using Factory.Gates.Structure.Bases;
using Factory.Gates.Structure.Patterns;
using Factory.Git.Changes;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

public sealed class PatternsHaveNoCompetitorTests
{
    private const string Keeper = "src/Files/Keeper.cs";
    private const string Writer = "src/Web/Writer.cs";

    private static readonly CanonicalPattern Pattern = new("keeper", new(Keeper, "Keeper"), "shop", ".factory/patterns/keeper.md")
    {
        AppliesTo = ["src/**"],
        Competitors = ["by-hand", "by-foot"],
        Title = "Files are kept by Keeper",
    };

    [Fact]
    public void A_match_of_a_competitors_rule_is_told_with_pattern_and_exemplar()
    {
        var finding = Assert.Single(Ask(Solution(), Match("by-hand", Severity.Error, new(Writer, 4, 9))).Findings);

        Assert.Equal("This is a second way of what the pattern keeper (Files are kept by Keeper) does, by its rule by-hand: no files", finding.Message);
        Assert.Equal("Do it as its exemplar src/Files/Keeper.cs#Keeper does; .factory/patterns/keeper.md says when and why", finding.Fix);
        Assert.Equal((Severity.Error, new SourceLocation(Writer, 4, 9)), (finding.Severity, finding.Location));
    }

    [Theory]
    [InlineData(Severity.Warning, Severity.Error)]
    [InlineData(Severity.Note, Severity.Warning)]
    public void It_blocks_where_the_rule_does_more_than_note(Severity rule, Severity severity) =>
        Assert.Equal(severity, Assert.Single(Ask(Solution(), Match("by-hand", rule, new(Writer, 4))).Findings).Severity);

    [Fact]
    public void One_place_is_told_once() =>
        Assert.Single(Ask(Solution(Signature), Match("by-hand", Severity.Error, new(Writer, 4)), Match("by-foot", Severity.Error, new(Writer, 4))).Findings);

    [Theory]
    [InlineData("other", Severity.Error, Writer, 4)]
    [InlineData("by-hand", Severity.Note, "src/Web/Old.cs", 4)]
    [InlineData("by-hand", Severity.Error, "tools/Fix.cs", 4)]
    [InlineData("by-hand", Severity.Note, Writer, 0)]
    public void Other_rules_old_lines_and_other_places_are_none(string rule, Severity severity, string path, int line) =>
        Assert.Empty(Ask(Solution(), Match(rule, severity, new(path, line))).Findings);

    [Fact]
    public void A_match_that_a_comment_lets_stand_is_none() => Assert.Empty(PatternsHaveNoCompetitor.Ask(
        Solution().Facts(), Scope(), [CheckOutcome.Looked(Rule("by-hand"), 1, [Found("by-hand", Severity.Note, new(Writer, 4)) with { IsSuppressed = true }])]).Findings);

    [Theory]
    [InlineData("M:Shop.Files.Keeper.Run", 1)]
    [InlineData("M:Shop.Files.KeeperTests.Run", 0)]
    [InlineData("File.Write(...)", 1)]
    public void An_exemplar_that_matches_its_own_competitor_is_told(string subject, int findings) => Assert.Equal(
        findings,
        Ask(Solution(), Match("by-hand", Severity.Note, new(Keeper, 40), subject)).Findings.Count(finding =>
            finding.Severity == Severity.Error && finding.Message.StartsWith("The exemplar of the pattern keeper, src/Files/Keeper.cs#Keeper, matches by-hand", StringComparison.Ordinal)));

    [Fact]
    public void A_new_type_made_of_what_is_typical_of_the_exemplar_warns()
    {
        var finding = Assert.Single(Ask(Solution(Signature)).Findings);

        Assert.Equal((Severity.Warning, "T:Shop.Web.Writer", new(Writer, 3)), (finding.Severity, finding.Subject, finding.Location));
        Assert.Equal(
            "The new type 'Shop.Web.Writer' looks like a second way of what the pattern keeper (Files are kept by Keeper) does: like its exemplar 'Shop.Files.Keeper', and hardly anything "
            + "else, it uses 'Zip.Archive.Add', 'Zip.Archive.Open', 'Zip.Entry.Write', 'Zip.Archive' and 1 more, and the two know nothing of each other",
            finding.Message);
    }

    [Fact]
    public void A_part_of_what_is_typical_says_nothing() => Assert.Empty(Ask(
        Solution([Signature[0], Signature[2]], [.. Signature, Zip("Crypt.Sign"), Zip("Crypt.Seal"), Zip("Stamp.Of"), Zip("Index.Add")])).Findings);

    [Fact]
    public void What_many_types_use_says_nothing() => Assert.Empty(Ask(Enumerable.Range(0, 3).Aggregate(
        Solution(Signature), (code, number) => Using(code.Type($"src/Web/Old{number}.cs", $"Shop.Web.Old{number}"), $"src/Web/Old{number}.cs", $"Shop.Web.Old{number}", Signature))).Findings);

    [Fact]
    public void Two_types_that_read_the_same_data_do_not_do_the_same() => Assert.Empty(Ask(
        Solution([Zip("Archive.get_Size"), Zip("Archive.get_Name"), Zip("Entry.get_Size")], [Zip("Archive.get_Size"), Zip("Archive.get_Name"), Zip("Entry.get_Size")])).Findings);

    [Fact]
    public void What_all_code_uses_says_nothing()
    {
        SymbolName[] common = [new("System.Runtime", "T:System.Math", "M:System.Math.Sin"), new("System.Runtime", "T:System.Random", "M:System.Random.Next"), new("System.Runtime", "T:System.Text.Rune", "M:System.Text.Rune.Of")];
        Assert.Empty(Ask(Solution(common, common)).Findings);
    }

    [Fact]
    public void A_type_that_uses_the_exemplar_is_no_competitor() =>
        Assert.Empty(Ask(Using(new Code(Policy).Type(Writer, "Shop.Web.Writer", "Shop.Files.Keeper"), Writer, "Shop.Web.Writer", Signature)).Findings);

    [Fact]
    public void A_type_that_the_exemplar_uses_through_another_is_no_competitor()
    {
        var code = new Code(Policy).Type(Writer, "Shop.Web.Writer").Type("src/Files/Part.cs", "Shop.Files.Part", "Shop.Web.Writer").Type(Keeper, "Shop.Files.Keeper", "Shop.Files.Part");
        Assert.Empty(PatternsHaveNoCompetitor.Ask(Using(Using(code, Keeper, "Shop.Files.Keeper", Signature), Writer, "Shop.Web.Writer", Signature).Facts(), Scope(), []).Findings);
    }

    [Fact]
    public void A_type_of_the_same_base_follows_the_exemplar() =>
        Assert.Empty(Ask(Solution(Signature).Inherits("Shop.Web.Writer", "Shop.Files.IKeeper").Inherits("Shop.Files.Keeper", "Shop.Files.IKeeper")).Findings);

    [Theory]
    [InlineData(ChangeKind.Modified, false, 0)]
    [InlineData(ChangeKind.Modified, true, 1)]
    public void A_new_type_in_an_old_file_is_known_by_the_base(ChangeKind kind, bool isBaseKnown, int findings)
    {
        var before = isBaseKnown ? new BaseStructure(TreeStructure.Of(new Code(Policy).Type(Keeper, "Shop.Files.Keeper").Facts()), "") : BaseStructure.Absent("not built");
        Assert.Equal(findings, PatternsHaveNoCompetitor.Ask(WithKeeper(Solution(Signature)).Facts(), Scope(before, kind), []).Findings.Count);
    }

    [Fact]
    public void Outside_of_what_the_pattern_applies_to_nothing_is_asked() => Assert.Empty(PatternsHaveNoCompetitor.Ask(
        WithKeeper(Solution(Signature)).Facts(), Scope() with { Rails = new([], [Pattern with { AppliesTo = ["src/Files/**"] }]) }, []).Findings);

    [Theory]
    [InlineData("Keepr", "Keepr", 1)]
    [InlineData("Keepr", "Keeper", 0)]
    [InlineData("Keepr", null, 0)]
    [InlineData("Files.Keeper", null, 0)]
    [InlineData("Keeper.Run", null, 0)]
    [InlineData("Keeper.Stop", "Keeper.Stop", 1)]
    public void A_pattern_without_its_exemplar_is_told_unless_the_change_mends_it_or_gives_it_up(string symbol, string? mended, int idle)
    {
        RailSet Rails(string? name) => new([], name is null ? [] : [Pattern with { Exemplar = new(Keeper, name) }]);

        var outcome = PatternsHaveNoCompetitor.Ask(WithKeeper(Solution()).Facts(), Scope() with { Rails = Rails(symbol), Own = Rails(mended) }, []);

        Assert.Equal(idle, outcome.Idle.Count(finding => finding.Message == $"The pattern keeper has no exemplar: nothing that was compiled is called '{symbol}'"));
        Assert.Equal(idle, outcome.Idle.Count);
    }

    [Fact]
    public void A_member_is_an_exemplar_too() => Assert.Single(PatternsHaveNoCompetitor.Ask(
        WithKeeper(Solution(Signature)).Facts(), Scope() with { Rails = new([], [Pattern with { Exemplar = new(Keeper, "Keeper.Run") }]) }, []).Findings);

    [Theory]
    [InlineData("KeeperTests")]
    [InlineData("KeeperTests.Run")]
    public void An_exemplar_in_tests_has_no_competitor_outside_of_them(string symbol)
    {
        var code = Solution(Signature).Type("src/Files/Part.cs", "Shop.Files.Part").Project("tests/Shop.Tests/KeeperTests.cs", "KeeperTests", isTest: true, "Shop.Files.Part");
        var pattern = Pattern with { Exemplar = new("tests/Shop.Tests/KeeperTests.cs", symbol), AppliesTo = [] };

        var outcome = PatternsHaveNoCompetitor.Ask(
            Using(code, "tests/Shop.Tests/KeeperTests.cs", "KeeperTests", Signature).Facts(), Scope() with { Rails = new([], [pattern]), Own = new([], [pattern]) }, []);

        Assert.Equal((CheckState.Passed, 0, 0), (outcome.State, outcome.Findings.Count, outcome.Idle.Count));
    }

    [Fact]
    public void Without_patterns_there_is_no_question_and_without_facts_no_answer()
    {
        Assert.Equal(CheckState.NotApplicable, PatternsHaveNoCompetitor.Ask(Solution().Facts(), Scope() with { Rails = RailSet.Empty }, []).State);
        Assert.Equal(CheckState.NotEvaluated, PatternsHaveNoCompetitor.Ask(StructureFacts.Absent(FactoryPolicy.Default, "killed"), Scope(), []).State);
    }

    private const string Policy = "modules: { Web: [src/Web/**], Files: [src/Files/**] }";

    private static SymbolName[] Signature => [Zip("Archive.Open"), Zip("Archive.Add"), Zip("Entry.Write")];

    private static SymbolName Zip(string member) => new("Zip", $"T:Zip.{member.Split('.')[0]}", $"M:Zip.{member}");

    /// <summary>A new type that uses this, and an exemplar that uses the whole signature.</summary>
    private static Code Solution(params SymbolName[] used) => Using(new Code(Policy).Type(Writer, "Shop.Web.Writer"), Writer, "Shop.Web.Writer", used);

    private static Code Solution(SymbolName[] used, SymbolName[] exemplar) => Using(Solution(used).Type(Keeper, "Shop.Files.Keeper"), Keeper, "Shop.Files.Keeper", exemplar);

    private static Code WithKeeper(Code code) => Using(code.Type(Keeper, "Shop.Files.Keeper"), Keeper, "Shop.Files.Keeper", Signature);

    private static Code Using(Code code, string path, string type, SymbolName[] used) => used.Aggregate(code, (all, symbol) => all.Foreign(path, type, symbol));

    private static CheckOutcome Ask(Code code, params CheckOutcome[] ruled)
    {
        var facts = code.Facts();
        return PatternsHaveNoCompetitor.Ask(facts.Graph.Types.Any(type => type.Place.Path == Keeper) ? facts : WithKeeper(code).Facts(), Scope(), ruled);
    }

    private static PatternScope Scope() => Scope(BaseStructure.Absent("not built"), ChangeKind.Added);

    private static PatternScope Scope(BaseStructure before, ChangeKind kind) => new(
        new([], [Pattern]),
        new([], [Pattern]),
        new(new(new('a', 40), "merge base", new('a', 40), OwnPolicy: false), new('b', 40), [new(Writer, kind, kind == ChangeKind.Added ? null : Writer, [new(1, 20)])], []),
        before);

    private static CheckOutcome Match(string rule, Severity severity, SourceLocation place, string subject = "M:Shop.Web.Writer.Run") =>
        CheckOutcome.Looked(Rule(rule), 1, [Found(rule, severity, place) with { Subject = subject }]);

    private static Finding Found(string rule, Severity severity, SourceLocation place) => new(rule, severity, "M:Shop.Web.Writer.Run", "no files", "Change it", place);

    private static CheckInfo Rule(string id) => new(id, "No files", Severity.Error, "");
}
