using Factory.Gates.Learning.Lessons;
using Factory.Gates.Learning.Proving;
using Factory.Gates.Learning.Rules;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>FAC0709: no rule that there is already says the same, or more.</summary>
public static class NoRuleSaysItAlready
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0709",
        "The rule says something new",
        Severity.Error,
        "Two rules about one mistake give two findings, two waivers and two histories, and neither is ever judged by all of its evidence.");

    /// <summary>One finding with the rule that makes it needless.</summary>
    public static CheckOutcome Ask(Admission admission, RuleProof proof, CancellationToken cancellation)
    {
        var bad = admission.Lesson.Bad?.Text ?? "";
        var same = admission.Known.FirstOrDefault(known => RuleCover.HasSamePatterns(known.Rule, admission.Rule)
            && ExampleFile.MatchedLines(admission.Rule, bad, cancellation).IsSubsetOf(ExampleFile.MatchedLines(known.Rule, bad, cancellation)));
        return CheckOutcome.Looked(Info, 1, (same ?? proof.Covering) is not { } known ? [] :
        [
            new Finding(
                Info.Id,
                Info.Severity,
                known.Rule.Id,
                same is not null ? $"'{known.Rule.Id}' finds this already: the rule in {known.Rule.Location.Path} has the same pattern" : Covered(admission, known, proof),
                same is not null ? "Add the lesson to that rule instead" : "Say what that rule does not catch with a bad example of it, or add the lesson to that rule",
                new(admission.Path, admission.Asked.Line, admission.Asked.Column)),
        ]);
    }

    private static string Covered(Admission admission, TestedRule known, RuleProof proof)
    {
        var hits = proof.OfRule.Hits.Count == 0 ? "" : $", and what it hits in {proof.Backtest.Commits} commits";
        return $"'{known.Rule.Id}' finds this already: the rule in {known.Rule.Location.Path} matches all that '{admission.Rule.Id}' shows: the bad example{hits}";
    }
}
