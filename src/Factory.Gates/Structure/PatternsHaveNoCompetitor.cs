using Factory.CodeModel.Graph;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Structure.Patterns;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0406: what a canonical pattern does is done in no second way.</summary>
public static class PatternsHaveNoCompetitor
{
    private const int Shown = 4;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0406",
        "A pattern has no competitor",
        Severity.Error,
        "One way of doing a thing is learnt once and mended once. A second way makes everybody choose, and the two drift apart.");

    /// <summary>
    /// Looks for matches of the rules that detect competitors, which block unless the rule does no more than note, and for new types that are
    /// built of what is typical of an exemplar, which warn.
    /// </summary>
    /// <param name="facts">The structure of the judged tree.</param>
    /// <param name="scope">The patterns and the change.</param>
    /// <param name="ruled">What the rules found in the judged tree.</param>
    public static CheckOutcome Ask(StructureFacts facts, PatternScope scope, IReadOnlyList<CheckOutcome> ruled)
    {
        if (scope.Rails.Patterns.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, "there are no canonical patterns");
        }

        var found = ruled.SelectMany(outcome => outcome.Findings).Where(finding => finding is { IsSuppressed: false, Location.Line: > 0 }).ToLookup(finding => finding.CheckId, StringComparer.Ordinal);
        var like = new LikeTypes(facts, scope);
        var asked = scope.Rails.Patterns.Select(pattern => Ask(pattern, (facts, scope), (found, like))).ToList();
        var findings = asked.SelectMany(answer => answer.Findings).ToList();
        return facts.Missing(Info) is { } missing && findings.Count == 0
            ? missing
            : CheckOutcome.Looked(Info, scope.Rails.Patterns.Count, findings) with { Idle = [.. asked.Select(answer => answer.Idle).OfType<Finding>()] };
    }

    private static (IReadOnlyList<Finding> Findings, Finding? Idle) Ask(
        CanonicalPattern pattern, (StructureFacts Facts, PatternScope Scope) judged, (ILookup<string, Finding> Matches, LikeTypes Like) search)
    {
        var (facts, scope) = judged;
        var exemplar = ExemplarCode.Find(facts.Graph, pattern.Exemplar)
            ?? (scope.Moved(pattern) is { } moved ? ExemplarCode.Find(facts.Graph, moved) : null);
        var matches = pattern.Competitors.SelectMany(rule => search.Matches[rule]).DistinctBy(match => match.Location).ToLookup(match => IsIn(match, pattern, exemplar));
        var applies = GlobSet.Of(pattern.AppliesTo);
        var ruled = matches[false].Where(match => IsNew(match, scope) && (pattern.AppliesTo.Count == 0 || applies.Matches(match.Location.Path))).ToList();
        var like = exemplar is null ? [] : search.Like.To(exemplar, pattern).Where(type => !ruled.Any(match => match.Location.Path == type.Type.Place.Path));
        return (
            [.. matches[true].Select(match => OwnExemplar(pattern, match)), .. ruled.Select(match => Competitor(pattern, match)), .. like.Select(type => Like(pattern, exemplar!, type))],
            exemplar is null && facts.Absence.Length == 0 && scope.Moved(pattern) is not null ? Idle(pattern) : null);
    }

    /// <summary>A match within the exemplar; one that names no symbol lies in it where it lies in its file.</summary>
    private static bool IsIn(Finding match, CanonicalPattern pattern, ExemplarCode? exemplar) =>
        match.Location.Path == (exemplar is { Type.Place.Path: { Length: > 0 } path } ? path : pattern.Exemplar.Path)
        && (exemplar is null || match.Subject is not [_, ':', ..] || exemplar.Holds(match.Subject));

    /// <summary>Of lines that the change did not touch, rules tell only notes.</summary>
    private static bool IsNew(Finding match, PatternScope scope) =>
        match.Severity > Severity.Note || scope.Change.Files.Any(file => file.Path == match.Location.Path && file.Touches(match.Location.Line));

    private static Finding Competitor(CanonicalPattern pattern, Finding match) => new(
        Info.Id,
        match.Severity > Severity.Note ? Info.Severity : Severity.Warning,
        match.Subject,
        $"This is a second way of what the pattern {pattern.Name} ({pattern.Title}) does, by its rule {match.CheckId}: {match.Message}",
        $"Do it as its exemplar {pattern.Exemplar} does; {pattern.Path} says when and why",
        match.Location) { Evidence = $"{pattern.Name} by {match.CheckId} {match.Evidence}".TrimEnd() };

    private static Finding OwnExemplar(CanonicalPattern pattern, Finding match) => new(
        Info.Id,
        Info.Severity,
        match.Subject,
        $"The exemplar of the pattern {pattern.Name}, {pattern.Exemplar}, matches {match.CheckId}, which is to find its competitors: {match.Message}",
        $"Correct the rule, leave the exemplar out with its paths: exclude, or name another exemplar in {pattern.Path}",
        match.Location) { Evidence = $"{pattern.Name} by {match.CheckId} {match.Evidence}".TrimEnd() };

    private static Finding Like(CanonicalPattern pattern, ExemplarCode exemplar, (DeclaredType Type, IReadOnlyList<SymbolName> Common) like)
    {
        var shown = string.Join(", ", like.Common.Take(Shown).Select(symbol => $"'{symbol.Text}'"));
        var rest = like.Common.Count > Shown ? $" and {like.Common.Count - Shown} more" : "";
        return new(
            Info.Id,
            Severity.Warning,
            like.Type.Name.Id,
            $"The new type '{like.Type.Name.Text}' looks like a second way of what the pattern {pattern.Name} ({pattern.Title}) does: like its exemplar '{exemplar.Type.Name.Text}', "
            + $"and hardly anything else, it uses {shown}{rest}, and the two know nothing of each other",
            $"Use {pattern.Exemplar}, or follow it with the same base type; {pattern.Path} says when and why",
            like.Type.Place) { Evidence = pattern.Name };
    }

    private static Finding Idle(CanonicalPattern pattern) => new(
        GateReport.NothingToCheck.Id,
        GateReport.NothingToCheck.Severity,
        $"pattern {pattern.Name}",
        $"The pattern {pattern.Name} has no exemplar: nothing that was compiled is called '{pattern.Exemplar.Symbol}'",
        "Correct its exemplar, or remove the pattern",
        new(pattern.Path, 1));
}
