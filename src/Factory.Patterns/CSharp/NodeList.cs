using System.Collections;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.CSharp;

/// <summary>
/// The nodes of a tree in the order of the text. They are kept in many short arrays: a long one counts as a large object, and the
/// collector looks at all there is when many of those are made.
/// </summary>
internal sealed class NodeList : IEnumerable<SyntaxNode>
{
    private const int Length = 1024;

    private readonly List<SyntaxNode[]> chunks = [];
    private readonly int rest;

    /// <summary>A node and all below it.</summary>
    public NodeList(SyntaxNode root)
    {
        rest = Length;
        foreach (var node in root.DescendantNodesAndSelf())
        {
            if (rest == Length)
            {
                chunks.Add(new SyntaxNode[Length]);
                rest = 0;
            }

            chunks[^1][rest++] = node;
        }
    }

    public IEnumerator<SyntaxNode> GetEnumerator()
    {
        for (var i = 0; i < chunks.Count; i++)
        {
            var end = i + 1 < chunks.Count ? Length : rest;
            for (var j = 0; j < end; j++)
            {
                yield return chunks[i][j];
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
