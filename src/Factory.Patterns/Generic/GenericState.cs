using Factory.Patterns.Matching;

namespace Factory.Patterns.Generic;

/// <summary>How far a match has come. Never changed: the next state is a new one.</summary>
/// <param name="Step">The step of the pattern that is asked next.</param>
/// <param name="Node">The node of the text that is looked at next.</param>
/// <param name="Last">Where the last node ends that a step has taken.</param>
/// <param name="Bindings">What the metavariables stand for.</param>
internal sealed record GenericState(int Step, int Node, Reached Last, Bindings Bindings)
{
    /// <summary>The ellipsis that is open here; null where none is.</summary>
    public OpenEllipsis? Ellipsis { get; init; }

    /// <summary>The state before.</summary>
    public GenericState? Before { get; init; }

    /// <summary>What tells this state from others that are remembered; null where it was not.</summary>
    public Attempt? Attempt { get; set; }

    /// <summary>The next state, where the next step stands at the next node and no ellipsis is open.</summary>
    public GenericState To(int step, int node) => this with { Step = step, Node = node, Ellipsis = null, Before = this, Attempt = null };
}

/// <summary>A place that a match has reached.</summary>
internal readonly record struct Reached(int End, int Line);

/// <summary>An ellipsis that still takes nodes.</summary>
/// <param name="MaxLine">The last line whose nodes it takes.</param>
/// <param name="Span">What it has taken.</param>
/// <param name="Name">Its name; empty where it has none.</param>
internal sealed record OpenEllipsis(int MaxLine, TextSpan Span, string Name);

/// <summary>
/// All that decides whether a match can be completed from a state, but nothing more, so that it is tried once.
/// </summary>
/// <param name="Step">The step of the pattern.</param>
/// <param name="Node">The node of the text.</param>
/// <param name="Block">The block that the match must stay in.</param>
/// <param name="MaxLine">How far the open ellipsis goes.</param>
/// <param name="From">Where it started, if it has a name.</param>
/// <param name="Known">A number for what those metavariables stand for that are asked for again.</param>
internal readonly record struct Attempt(int Step, int Node, int Block, int MaxLine, int From, int Known);
