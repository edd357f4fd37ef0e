using Factory.Gates.Context;
using Factory.Gates.Judging;
using Factory.Model.Faults;
using Factory.Model.Reports;
using Factory.Patterns.Rules;

namespace Factory.Gates.Asking;

/// <summary>Why a check or rule is there, and how to keep it.</summary>
public static class CheckExplanation
{
    private const string Asked = "explain_finding";

    /// <summary>The explanation as Markdown.</summary>
    /// <param name="source">The envelope.</param>
    /// <param name="id">The id of a check or rule, or the fingerprint of a finding of the last run.</param>
    /// <param name="reports">The folder with the reports of the last run.</param>
    /// <exception cref="InvalidInputException">There is no such check, rule or finding.</exception>
    public static string Of(ContextSource source, string id, string reports)
    {
        if (Find(source, id) is { } known)
        {
            return known;
        }

        if (ReportedFinding.Find(reports, id) is { } finding)
        {
            return $"{finding.Text}\n\n{Find(source, finding.Check) ?? finding.Check}";
        }

        throw new InvalidInputException(
            Asked,
            $"there is no check, rule or reported finding '{id}'",
            Nearest.Suggest(id, KnownCheck.AllOf(source).Select(check => check.Id), "list_rules says which there are; the reports hold the fingerprints of findings"));
    }

    private static string? Find(ContextSource source, string id)
    {
        if (CheckCatalog.All.FirstOrDefault(check => check.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } check)
        {
            return $"{(CheckPage.Of(check.Id) ?? Text(check)).TrimEnd()}\n{Rails(source, check.Id)}";
        }

        return source.Rules.FirstOrDefault(rule => rule.Id == id) is { } rule ? $"{Text(rule)}\n{Rails(source, id)}" : null;
    }

    private static string Text(CheckInfo check) => $"# {check.Id}: {check.Title}\n\n{check.Why}";

    private static string Text(Rule rule)
    {
        string[] lines =
        [
            $"# {rule.Id}: {OneLine.FirstSentence(rule.Message)}",
            OneLine.Of(rule.Message),
            Said("Why", rule.About("why")),
            $"Severity: {rule.Weight.ToString().ToLowerInvariant()}",
            Said("Files", string.Join(", ", rule.Paths.Include)),
            Said("Not in", string.Join(", ", rule.Paths.Exclude)),
            $"Matches: {string.Join(" | ", rule.Expressions.Select(OneLine.Of))}",
            Said("The mistake it was learned from, with a good example", rule.About("lesson")),
            $"How to fix: change what matches, as the message says. Where it is right to stay, write `// factory-ignore: {rule.Id} reason` above it",
            $"Stands in {rule.Location}",
        ];
        return string.Join("\n\n", lines.Where(line => line.Length > 0));
    }

    private static string Said(string what, string text) => text.Length == 0 ? "" : $"{what}: {OneLine.Of(text)}";

    /// <summary>The rails that it enforces.</summary>
    private static string Rails(ContextSource source, string id)
    {
        var lines = EnvelopeContext.Of(source, ContextSlice.Everything(source)).Sections
            .SelectMany(section => section.Lines)
            .Where(line => line.Trace.Contains(id, StringComparer.Ordinal))
            .Select(line => $"\n{line}");
        var text = string.Concat(lines);
        return text.Length == 0 ? "" : $"\n## Enforces here\n{text}\n";
    }
}
