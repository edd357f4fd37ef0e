using Factory.Model.Reports;
using Factory.Patterns.Testing;

namespace Factory.Gates.Learning.Rules;

/// <summary>FAC0904: every rule matches what its test file says it must, and nothing else there.</summary>
public static class RuleExamplesHold
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0904",
        "Every rule still matches its own examples",
        Severity.Error,
        "Rules rot: a pattern is edited, an engine changes, and the rule catches nothing any more while everything is green.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>A finding for each rule without a test file, or whose test file it does not pass.</summary>
    public static CheckOutcome Ask(IReadOnlyList<TestedRule> rules, CancellationToken cancellation) => rules.Count == 0
        ? CheckOutcome.NotApplicable(Info, $"there are no rules in {RuleFolder.RelativePath}")
        : CheckOutcome.Looked(Info, rules.Count, rules.SelectMany(rule => Judge(rule, cancellation)));

    private static IEnumerable<Finding> Judge(TestedRule tested, CancellationToken cancellation)
    {
        var id = tested.Rule.Id;
        if (tested.TestPath.Length == 0)
        {
            return
            [
                Finding(
                    id, $"The rule '{id}' has no test file", $"Write {RuleFolder.RelativePath}/{id}.cs with a line // ruleid: {id} before the mistake", tested.Rule.Location),
            ];
        }

        var result = RuleTest.Run(tested.Rule, tested.TestText, cancellation);
        return result switch
        {
            { Expected.Count: 0 } =>
            [
                Finding(id, $"The test file of '{id}' marks no line that it must match", $"Write // ruleid: {id} before the mistake", new(tested.TestPath)),
            ],
            _ =>
            [
                .. result.Missed.Select(line => Finding(
                    id, $"'{id}' does not match its own example", "Mend the rule until it matches the marked line", new(tested.TestPath, line))),
                .. result.Unexpected.Select(line => Finding(
                    id, $"'{id}' matches a line of its test file that is not marked for it", $"Narrow the rule, or write ruleid: {id} before the line", new(tested.TestPath, line))),
            ],
        };
    }

    private static Finding Finding(string id, string message, string fix, SourceLocation location) =>
        new(Info.Id, Info.Severity, id, message, fix, location);
}
