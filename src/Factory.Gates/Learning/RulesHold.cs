using Factory.Gates.Learning.Rules;
using Factory.Model.Reports;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning;

/// <summary>Holds code against rules: each rule is a check under its own id, and FAC0904 asks after the examples of the repository's own.</summary>
public static class RulesHold
{
    /// <summary>One outcome for each rule, and one for all their examples. Matches on lines that the change did not touch are not news.</summary>
    public static IReadOnlyList<CheckOutcome> Ask(RulesHoldInput input, CancellationToken cancellation) =>
    [
        RuleExamplesHold.Ask(input.Proposed, cancellation),
        .. OfRules(input, cancellation),
    ];

    /// <summary>One outcome for each rule.</summary>
    public static IReadOnlyList<CheckOutcome> OfRules(RulesHoldInput input, CancellationToken cancellation)
    {
        IReadOnlyList<Rule> rules = [.. input.Enforced.Select(tested => tested.Rule)];
        var scanned = ScannedText.All([.. input.Files.Where(file => RuleFolder.Judges(file.Change.Path))], rules, cancellation);
        return [.. input.Enforced.Select(tested => Ask(tested, scanned, input.Everything))];
    }

    private static CheckOutcome Ask(TestedRule tested, IReadOnlyList<ScannedText> files, bool everything)
    {
        var (rule, info) = (tested.Rule, Info(tested.Rule) with { Standing = tested.Trust is { IsMoved: true } trust ? trust.ToString() : "" });
        var concerned = files.Where(file => rule.Covers(file.File.Change.Path)).ToList();
        return concerned.Count == 0
            ? CheckOutcome.NotApplicable(info, $"{(everything ? "there is" : "the change touches")} no file that the rule is about")
            : CheckOutcome.Looked(info, concerned.Count, concerned.SelectMany(file => Judge(rule, file, everything)));
    }

    private static CheckInfo Info(Rule rule)
    {
        var lesson = rule.About("lesson");
        var why = rule.About("why") is { Length: > 0 } said ? said : rule.Message;
        return new(rule.Id, Title(rule), rule.Weight, lesson.Length == 0 ? why : $"{why.TrimEnd('.')}. The lesson: {lesson}")
        {
            Leniency = Leniency.Baseline,
            Content = rule.Content,
        };
    }

    private static string Title(Rule rule) => rule.Message.Split(". ")[0].TrimEnd('.');

    private static IEnumerable<Finding> Judge(Rule rule, ScannedText scanned, bool everything)
    {
        var file = scanned.File;
        if (file.Obstacle.Length > 0)
        {
            return [Unread(rule, file, everything ? Severity.Note : Severity.Warning)];
        }

        return from match in scanned.Matches[rule.Id]
               where everything || IsTouched(file, match)
               select Broken(file, match);
    }

    private static bool IsTouched(ChangedText file, RuleMatch match) =>
        file.Change.AddedLines.Any(range => range.First <= match.EndLine && match.Line <= range.Last);

    private static Finding Broken(ChangedText file, RuleMatch match)
    {
        var suppressed = match.Suppression.Length > 0;
        var evidence = MatchedText.Normal(match.Text);
        return new(
            match.Rule.Id,
            suppressed || !IsTouched(file, match) ? Severity.Note : match.Rule.Weight,
            match.Symbol.Length > 0 ? match.Symbol : evidence,
            suppressed ? $"suppressed: {match.Message} ({match.Suppression})" : match.Message,
            Fix(match.Rule),
            new(file.Change.Path, match.Line, match.Column))
        {
            Evidence = evidence,
            IsSuppressed = suppressed,
        };
    }

    private static Finding Unread(Rule rule, ChangedText file, Severity most) => new(
        rule.Id,
        (Severity)Math.Min((int)rule.Weight, (int)most),
        "unread",
        $"The rule could not look at this file: {file.Obstacle}",
        "Make it readable, or leave it out with the rule's paths: exclude",
        new(file.Change.Path));

    private static string Fix(Rule rule) => rule.About("lesson") is { Length: > 0 } lesson
        ? $"Do it as the good example of {lesson} does"
        : $"Change what matched; {rule.Location.Path} says what is meant";
}
