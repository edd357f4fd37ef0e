using Factory.Patterns.CSharp.Facts;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.CSharp;

/// <summary>One way to read a C# file: a tree, and what it says beyond its syntax.</summary>
internal sealed class CSharpTree(SyntaxNode root)
{
    public SyntaxNode Root => root;

    public TreeFacts Facts { get; } = new(root);
}
