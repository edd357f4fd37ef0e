using Factory.Patterns.Matching;

namespace Factory.Patterns.Generic;

/// <summary>Binds metavariables to stretches of a text.</summary>
internal sealed class GenericBindings(string text)
{
    public Bound Of(TextSpan span) => new(span, text[span.Start..span.End]);

    public bool Says(DocumentNode node, string wanted) => text.AsSpan(node.Span.Start, node.Span.End - node.Span.Start).SequenceEqual(wanted);

    /// <summary>The bindings once the open ellipsis takes nothing more; null where its name already stands for something else.</summary>
    public Bindings? Close(GenericState state) => state.Ellipsis is { Name.Length: > 0 } ellipsis
        ? state.Bindings.With(ellipsis.Name, Of(ellipsis.Span))
        : state.Bindings;
}
