using System.Text.RegularExpressions;
using Factory.Gates.Envelope;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.PlanReview;

/// <summary>FAC0202: a plan holds the request it answers, and says where that came from.</summary>
public static class IntentNamesItsSource
{
    private const string WhatCounts =
        "a line 'Source: …' (or 'From:', 'Requested by:', 'Asked by:', 'Reported by:'), a link, or an issue such as #12, owner/repository#12 or issue 12";

    private static readonly Regex Label = new(
        @"\A\s*(?:[-*+>]\s+)?[*_]{0,2}(?i:source|from|requested by|asked by|reported by)[*_]{0,2}\s*:[*_]{0,2}\s*\S.*[A-Za-z0-9]",
        RegexOptions.NonBacktracking);

    private static readonly Regex Reference = new(
        @"https?://[^\s)>]+|(?:\A|[\s(\[,;:])(?:[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+)?#[0-9]+\b|\b(?i:issue|ticket|pull request|discussion)\s+#?(?:[A-Z]+-)?[0-9]+\b",
        RegexOptions.NonBacktracking);

    private static readonly Regex Word = new(@"\p{L}{2,}", RegexOptions.NonBacktracking);

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0202",
        "Every plan holds its intent and where it came from",
        Severity.Error,
        "The right solution of the wrong problem passes every test. Only the request itself, word for word, can show that; and whoever asked can be asked again.");

    /// <summary>Looks for the section Intent, for words in it, and for their source.</summary>
    public static CheckOutcome Ask(JudgedPlans judged) => judged.Ask(Info, plan => Finding(plan) is { } finding ? [finding] : []);

    private static Finding? Finding(Plan plan)
    {
        if (plan.SectionCalled("Intent") is not { } intent)
        {
            return Found(plan, "it has no section Intent", "Add '## Intent' with the request, word for word, and its source", 1);
        }

        var lines = MarkdownProse.WithoutComments(intent.Text).Split('\n');
        if (!lines.Any(line => !Label.IsMatch(line) && Word.IsMatch(Reference.Replace(line, ""))))
        {
            return Found(plan, "its Intent does not say what is wanted", "Quote the request, word for word", intent.Line);
        }

        return lines.Any(line => Label.IsMatch(line) || Reference.IsMatch(line))
            ? null
            : Found(plan, "its Intent does not say where the request came from", $"Add {WhatCounts}", intent.Line);
    }

    private static Finding Found(Plan plan, string message, string fix, int line) => new(
        Info.Id,
        Info.Severity,
        $"plan {plan.Id}, Intent",
        $"Plan {plan.Id} ({plan.Title}) has no traceable intent: {message}",
        fix,
        new(plan.Path, line));
}
