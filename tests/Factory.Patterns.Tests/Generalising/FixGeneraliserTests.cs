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
