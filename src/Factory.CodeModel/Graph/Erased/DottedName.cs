using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Graph.Erased;

/// <summary>Reads names with dots between.</summary>
internal static class DottedName
{
    /// <summary>No person writes a longer one.</summary>
    private const int MostParts = 32;

    /// <summary>The parts of a plain name, in order; none for anything else.</summary>
    public static string[] Of(SyntaxNode node)
    {
        var parts = new List<string>();
        var rest = node;
        while (parts.Count < MostParts)
        {
            switch (rest)
            {
                case IdentifierNameSyntax last:
                    parts.Add(last.Identifier.ValueText);
                    parts.Reverse();
                    return [.. parts];
                case MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access:
                    parts.Add(name.Identifier.ValueText);
                    rest = access.Expression;
                    break;
                case QualifiedNameSyntax { Right: IdentifierNameSyntax name } qualified:
                    parts.Add(name.Identifier.ValueText);
                    rest = qualified.Left;
                    break;
                default:
                    return [];
            }
        }

        return [];
    }
}
