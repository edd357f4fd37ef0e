using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Holding;

/// <summary>Cuts a body down to the statements around a place and the declarations that they use.</summary>
internal static class StatementCut
{
    /// <summary>The statements; null where there is no block so deep.</summary>
    /// <param name="member">The member.</param>
    /// <param name="place">The place.</param>
    /// <param name="depth">How many blocks around the place are left out, seen from the member.</param>
    public static IReadOnlyList<SyntaxNode>? Of(SyntaxNode member, TextSpan place, int depth)
    {
        var span = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(place.Start, place.End);
        var blocks = member.DescendantNodes().OfType<BlockSyntax>().Where(block => block.Span.Contains(span) && block.Span.Start < place.Start).ToList();
        if (depth >= blocks.Count)
        {
            return null;
        }

        var statements = blocks[depth].Statements.ToList();
        var first = statements.FindIndex(statement => statement.Span.End > place.Start);
        var last = statements.FindLastIndex(statement => statement.SpanStart < place.End);
        if (first < 0 || last < first)
        {
            return null;
        }

        var shown = statements.GetRange(first, last - first + 1);
        var used = Names(shown);
        var declared = blocks.Take(depth + 1).SelectMany(block => block.Statements)
            .Where(statement => statement.Span.End <= shown[0].SpanStart && statement is LocalDeclarationStatementSyntax local && local.Declaration.Variables.Any(variable => used.Contains(variable.Identifier.ValueText)));
        var next = last + 1 < statements.Count && last == first ? statements.Skip(last + 1).Take(1) : [];
        return [.. declared, .. shown, .. next];
    }

    private static HashSet<string> Names(IEnumerable<SyntaxNode> nodes) =>
        nodes.SelectMany(node => node.DescendantNodes().OfType<IdentifierNameSyntax>()).Select(name => name.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
}
