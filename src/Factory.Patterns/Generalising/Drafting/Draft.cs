using Factory.Patterns.Generalising.Writing;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>A rule that was not tried yet.</summary>
/// <param name="Variants">Formulas from the plainest to the one with most exceptions; the first that holds is taken.</param>
/// <param name="Before">What it was written of.</param>
/// <param name="After">What stands at its place.</param>
internal sealed record Draft(IReadOnlyList<IReadOnlyList<Clause>> Variants, SyntaxNode Before, SyntaxNode After)
{
    public required FixTexts File { get; init; }

    /// <summary>What the fix did.</summary>
    public string What { get; init; } = "";

    /// <summary>What to do instead, in the metavariables of the formulas; empty where that can't be said shortly.</summary>
    public string Advice { get; init; } = "";

    /// <summary>What it has in common with other places that were mended alike; empty where that is not known.</summary>
    public string Kin { get; init; } = "";

    /// <summary>Groups drafts of changes of one kind.</summary>
    public string Group { get; init; } = "";

    /// <summary>The rank among the drafts of one change; less is better.</summary>
    public int Rank { get; init; }

    /// <summary>Whether the fix removed it, so that only its neighbours are left.</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether it is of what a member is declared as, and not of what code does.</summary>
    public bool IsMemberHead { get; init; }

    /// <summary>What the fix added elsewhere, which an example has to show.</summary>
    public SyntaxNode? Added { get; init; }

    /// <summary>Where the removed code stood, with its neighbours.</summary>
    public TextSpan Around => Before.Ancestors().FirstOrDefault(node => node.RawKind == After.RawKind) is { } around ? new(around.SpanStart, around.Span.End) : Place;

    /// <summary>What an example of the fixed code has to show.</summary>
    public TextSpan ShownAfter => Added is null ? PlaceAfter : new(Math.Min(Added.SpanStart, After.SpanStart), Math.Max(Added.Span.End, After.Span.End));

    public TextSpan Place => new(Before.SpanStart, Before.Span.End);

    public TextSpan PlaceAfter => new(After.SpanStart, After.Span.End);
}
