using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Writing;

/// <summary>Writes <c>new</c> and what it initialises.</summary>
internal sealed class CreationWriter(PatternWriter writer, IReadOnlySet<SyntaxNode> touched)
{
    /// <summary>Without arguments, <c>new T { … }</c> is any <c>new T</c>.</summary>
    public void Creation(IReadOnlyList<SyntaxNode> nodes, ObjectCreationExpressionSyntax creation)
    {
        writer.Token([creation.NewKeyword]);
        writer.Node([creation.Type]);
        writer.Text.Add(default, "(...)");
        if (creation.Initializer is { } initializer)
        {
            Initializer([.. nodes.Select(node => (node as ObjectCreationExpressionSyntax)?.Initializer ?? initializer)], initializer);
        }
    }

    /// <summary>Members of an initialiser may stand in any order, so those that the fix did not touch are left out.</summary>
    public void Initializer(IReadOnlyList<SyntaxNode> nodes, InitializerExpressionSyntax initializer)
    {
        var written = initializer.Expressions.Select((one, i) => (one, i)).Where(pair => touched.Contains(pair.one)).ToList();
        if (written.Count == 0)
        {
            return;
        }

        writer.Text.Add(default, " { ");
        foreach (var (one, i) in written)
        {
            writer.Text.Add(default, i == written[0].i ? "" : ", ");
            writer.Node([.. nodes.Select(node => ((InitializerExpressionSyntax)node).Expressions.ElementAtOrDefault(i) ?? one)]);
        }

        writer.Text.Add(default, " }");
    }
}
