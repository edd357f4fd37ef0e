using Factory.Patterns.CSharp.Facts;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.CSharp;

/// <summary>One way to read a C# file: a tree, and what it says beyond its syntax.</summary>
internal sealed class CSharpTree(SyntaxNode root)
{
    public SyntaxNode Root => root;

    /// <summary>The root and all nodes below it, in the order of the text.</summary>
    public NodeList Nodes { get; } = new(root);

    public TreeFacts Facts { get; } = new(root);
}
