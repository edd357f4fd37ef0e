using System.Globalization;
using Factory.Model.Faults;
using Factory.Patterns.Generalising.Drafting;
using Factory.Patterns.Generalising.Writing;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Generalising.Holding;

/// <summary>Tries drafts on the files of a fix: what is bad must match, and what the fix left must not.</summary>
internal sealed class Trial
{
    private readonly Dictionary<(SourceFile File, string Rule), List<RuleMatch>> found = [];
    private readonly Dictionary<string, Rule> rules = new(StringComparer.Ordinal);
    private readonly CancellationToken cancellation;

    public Trial(IReadOnlyList<Draft> drafts, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        foreach (var formula in drafts.SelectMany(draft => draft.Variants).Select(FormulaText.Of).Distinct(StringComparer.Ordinal))
        {
            if (Parse(formula, $"candidate-{rules.Count.ToString(CultureInfo.InvariantCulture)}") is { } rule)
            {
                rules.Add(formula, rule);
            }
        }

        foreach (var file in drafts.Select(draft => draft.File).Distinct())
        {
            Search(file.Before);
            Search(file.After);
        }
    }

    /// <summary>The first formula of a draft that holds; empty where none does.</summary>
    public string Formula(Draft draft) => draft.Variants.Select(FormulaText.Of).FirstOrDefault(formula => Holds(formula, draft)) ?? "";

    /// <summary>Whether a formula matches a place as it was and not as it is.</summary>
    public bool Holds(string formula, Draft draft)
    {
        if (!rules.TryGetValue(formula, out var rule))
        {
            return false;
        }

        var before = Matches(draft.File.Before, rule).Where(match => Overlap(match, draft.Place)).ToList();
        var after = Matches(draft.File.After, rule).Count(match => Overlap(match, draft.PlaceAfter));
        return before.Count > 0 && (draft.IsGone ? after < Matches(draft.File.Before, rule).Count(match => Overlap(match, draft.Around)) : after == 0);
    }

    /// <summary>The matches at a place before the fix.</summary>
    public IEnumerable<RuleMatch> At(string formula, Draft draft) =>
        rules.TryGetValue(formula, out var rule) ? Matches(draft.File.Before, rule).Where(match => Overlap(match, draft.Place)) : [];

    /// <summary>How often a formula matches in a text.</summary>
    public int Count(string formula, string text)
    {
        try
        {
            return RuleScanner.Match([rules[formula]], "Example.cs", text, cancellation).Count;
        }
        catch (InvalidInputException)
        {
            return -1;
        }
    }

    private static Rule? Parse(string formula, string id)
    {
        try
        {
            return RuleFile.Parse("candidate.yml", FormulaText.Rule(id, formula))[0];
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    private void Search(SourceFile file)
    {
        try
        {
            Keep(file, RuleScanner.Match([.. rules.Values], file, cancellation));
        }
        catch (InvalidInputException)
        {
            // One of them takes too long. It is left out, and the others are tried alone.
            foreach (var (formula, rule) in rules.ToList())
            {
                SearchAlone(file, formula, rule);
            }
        }
    }

    private void SearchAlone(SourceFile file, string formula, Rule rule)
    {
        try
        {
            Keep(file, RuleScanner.Match([rule], file, cancellation));
        }
        catch (InvalidInputException)
        {
            rules.Remove(formula);
        }
    }

    private void Keep(SourceFile file, IReadOnlyList<RuleMatch> matches)
    {
        foreach (var same in matches.GroupBy(match => match.Rule.Id, StringComparer.Ordinal))
        {
            found[(file, same.Key)] = [.. same];
        }
    }

    private List<RuleMatch> Matches(SourceFile file, Rule rule) => found.GetValueOrDefault((file, rule.Id)) ?? [];

    private static bool Overlap(RuleMatch match, TextSpan place) => match.Start < place.End && place.Start < match.Start + match.Text.Length;
}
