namespace Factory.Patterns.Generic;

/// <summary>
/// Matches the steps of a pattern from one place of a text, the shortest match first. A flat pattern goes into blocks and out of
/// them; a block of the pattern must be a block of the text.
/// </summary>
internal sealed class GenericMatcher(IReadOnlyList<GenericStep> steps, GenericDocument document, GenericAttempts attempts, int maxSpan)
{
    private readonly GenericBindings bindings = new(document.Text);

    /// <summary>The state in which the pattern is satisfied; null where it can't be.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="block">The start of the block that the match must stay in.</param>
    public GenericState? Run(GenericState start, int block)
    {
        // States that are left for later: where an ellipsis can take a node that a step has taken.
        var later = new Stack<GenericState>([start with { Before = null, Attempt = null }]);
        while (later.TryPop(out var state))
        {
            for (var next = state; next is not null;)
            {
                attempts.Count();
                state = next;
                var kind = steps[state.Step].Kind;
                if (kind is GenericStepKind.End or GenericStepKind.BlockEnd)
                {
                    next = null;
                    if (Complete(state, kind) is { } completed)
                    {
                        attempts.Forget(completed);
                        return completed;
                    }
                }
                else
                {
                    next = kind switch
                    {
                        GenericStepKind.Ellipsis => Extend(state),
                        GenericStepKind.Block => Block(state),
                        _ => One(state, block, later),
                    };
                }

                if (next is not null && IsSatisfied(next))
                {
                    attempts.Forget(next);
                    return next;
                }
            }
        }

        return null;
    }

    /// <summary>A block that asks for nothing is satisfied by the end of a block, together with all that follows.</summary>
    private bool IsSatisfied(GenericState state) => state.Step == steps.Count;

    private GenericState? Complete(GenericState state, GenericStepKind kind)
    {
        var ellipsis = state.Ellipsis;
        if (ellipsis is null)
        {
            return kind == GenericStepKind.End || document.Nodes[state.Node].Kind == DocumentNodeKind.Close ? state : null;
        }

        if (state.Last.Line > ellipsis.MaxLine)
        {
            return kind == GenericStepKind.End ? state : null;
        }

        var last = RestOfBlock(state, ellipsis.MaxLine);
        var taken = ellipsis with { Span = new(ellipsis.Span.Start, last.End) };
        return bindings.Close(state with { Ellipsis = taken }) is { } closed ? state with { Last = last, Bindings = closed } : null;
    }

    /// <summary>Where the last node ends that an ellipsis at the end of a block takes.</summary>
    private Reached RestOfBlock(GenericState state, int maxLine)
    {
        var last = state.Last;
        var depth = 0;
        for (var i = state.Node; depth >= 0 && document.Nodes[i].Line <= maxLine; i++)
        {
            attempts.Count();
            var node = document.Nodes[i];
            depth += node.Kind switch { DocumentNodeKind.Open => 1, DocumentNodeKind.Close => -1, _ => 0 };
            last = node.Kind is DocumentNodeKind.Word or DocumentNodeKind.Mark ? new(node.Span.End, node.Line) : last;
        }

        return last;
    }

    private GenericState Extend(GenericState state)
    {
        var end = state.Last.End;
        var open = state.Ellipsis ?? new(state.Last.Line, new(end, end), steps[state.Step].Text);
        return state.To(state.Step + 1, state.Node) with { Ellipsis = open with { MaxLine = open.MaxLine + maxSpan } };
    }

    private GenericState? Block(GenericState state)
    {
        var node = document.Nodes[state.Node];
        var step = steps[state.Step];
        if (node.Kind == DocumentNodeKind.Close)
        {
            return step.MayBeNothing && bindings.Close(state) is { } all ? state.To(steps.Count, state.Node) with { Bindings = all } : null;
        }

        if (node.Kind != DocumentNodeKind.Open && state.Ellipsis is { } ellipsis && node.Line <= ellipsis.MaxLine)
        {
            return Skip(state, ellipsis);
        }

        if (bindings.Close(state) is not { } closed)
        {
            return null;
        }

        if (node.Kind != DocumentNodeKind.Open)
        {
            return steps[state.Step + 1].MayBeNothing ? state.To(step.Behind, state.Node) with { Bindings = closed } : null;
        }

        // How a block is matched is settled once; what follows does not change it.
        var inner = Run(state.To(state.Step + 1, state.Node + 1) with { Bindings = closed }, state.Node);
        return inner is null ? null : state.To(step.Behind, node.Partner + 1) with { Bindings = inner.Bindings, Last = inner.Last };
    }

    private GenericState? One(GenericState state, int block, Stack<GenericState> later)
    {
        var node = document.Nodes[state.Node];
        if (node.Kind is DocumentNodeKind.Open or DocumentNodeKind.Close)
        {
            var ends = node.Kind == DocumentNodeKind.Close && node.Partner == block;
            return ends ? null : state with { Node = state.Node + 1, Before = state, Attempt = null };
        }

        if (state.Ellipsis is not { } ellipsis)
        {
            return Take(state, node);
        }

        if (node.Line > ellipsis.MaxLine || !attempts.IsNew(state, block))
        {
            return null;
        }

        if (Take(state, node) is not { } taken)
        {
            return Skip(state, ellipsis);
        }

        later.Push(Skip(state, ellipsis));
        return taken;
    }

    private GenericState Skip(GenericState state, OpenEllipsis ellipsis) => state.To(state.Step, state.Node + 1) with
    {
        Ellipsis = ellipsis with { Span = new(ellipsis.Span.Start, document.Nodes[state.Node].Span.End) },
    };

    private GenericState? Take(GenericState state, DocumentNode node)
    {
        var step = steps[state.Step];
        if (step.Kind == GenericStepKind.Literal ? !bindings.Says(node, step.Text) : node.Kind != DocumentNodeKind.Word)
        {
            return null;
        }

        var closed = bindings.Close(state);
        var bound = step.Kind == GenericStepKind.Literal ? closed : closed?.With(step.Text, bindings.Of(node.Span));
        return bound is null
            ? null
            : state.To(state.Step + 1, state.Node + 1) with { Bindings = bound, Last = new(node.Span.End, node.Line) };
    }
}
