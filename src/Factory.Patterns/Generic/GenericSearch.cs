using Factory.Patterns.Matching;

namespace Factory.Patterns.Generic;

/// <summary>
/// Tries a pattern from every place of a text. Of the matches that start at one place the shortest counts, and of those that end at
/// one place the shortest too; but the longest where the pattern ends in an ellipsis. Other matches may overlap.
/// </summary>
internal sealed class GenericSearch(IReadOnlyList<GenericStep> steps, GenericDocument document, GenericMatcher matcher)
{
    public IReadOnlyList<Found> Run(CancellationToken cancellation)
    {
        var byEnd = new Dictionary<int, Found>();
        var longest = steps is [.., { Kind: GenericStepKind.Ellipsis }, { Kind: GenericStepKind.End }];
        for (var i = 0; i < document.Nodes.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!MayStart(i))
            {
                continue;
            }

            var node = document.Nodes[i];
            var start = new GenericState(0, i, new(node.Span.Start, node.Line), Bindings.Empty);
            if (matcher.Run(start, node.Partner) is { } end && !(longest && byEnd.ContainsKey(end.Last.End)))
            {
                byEnd[end.Last.End] = new(new(node.Span.Start, end.Last.End), end.Bindings);
            }
        }

        return [.. byEnd.Values.OrderBy(found => found.Span.Start)];
    }

    /// <summary>A pattern that starts with an ellipsis starts where blocks do: elsewhere it would only give longer matches.</summary>
    private bool MayStart(int index)
    {
        var node = document.Nodes[index];
        return node.Kind is DocumentNodeKind.Word or DocumentNodeKind.Mark
            && (steps[0].Kind != GenericStepKind.Ellipsis || document.Nodes[index - 1].Kind == DocumentNodeKind.Open);
    }
}
