using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Holding;

/// <summary>Writes a member of a fix as a class by itself, with those fields that it uses.</summary>
internal static class ExampleClass
{
    private const int MostFields = 5;
    private const int LongestField = 160;

    /// <summary>The class.</summary>
    /// <param name="member">The member.</param>
    /// <param name="statements">What its body is cut down to; null for all of it.</param>
    public static string Of(MemberDeclarationSyntax member, IReadOnlyList<SyntaxNode>? statements = null)
    {
        if (member is TypeDeclarationSyntax type)
        {
            return OfType(type);
        }

        var text = new StringBuilder();
        foreach (var field in Fields(member))
        {
            text.Append(Indented(field, 4)).Append('\n');
        }

        text.Append(text.Length > 0 ? "\n" : "").Append(Indented(statements is null ? Dedented(member) : Cut(member, statements), 4)).Append('\n');
        return $"class {Name(member)}\n{{\n{text}}}\n";
    }

    /// <summary>Statements in a method of a class.</summary>
    public static string OfStatements(string statements) => $"class Example\n{{\n    async Task Run()\n    {{\n{Indented(statements, 8)}\n    }}\n}}\n";

    /// <summary>The text of a node, moved to the left as far as it stands to the right.</summary>
    public static string Dedented(SyntaxNode node)
    {
        var column = node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Character;
        var lines = node.ToString().Split('\n');
        return string.Join('\n', lines.Select((line, i) => i == 0 ? line : line[Math.Min(column, line.Length - line.TrimStart().Length)..].TrimEnd()));
    }

    private static string OfType(TypeDeclarationSyntax type)
    {
        var text = Dedented(type);
        var head = type.OpenBraceToken.SpanStart - type.SpanStart;
        return text.Count(letter => letter == '\n') < 25 || head <= 0 ? $"{text}\n" : $"{type.ToString()[..head].TrimEnd()}\n{{\n}}\n";
    }

    private static string Name(MemberDeclarationSyntax member) => member is ConstructorDeclarationSyntax or DestructorDeclarationSyntax
        ? member.Ancestors().OfType<TypeDeclarationSyntax>().First().Identifier.ValueText
        : "Example";

    private static string Cut(MemberDeclarationSyntax member, IReadOnlyList<SyntaxNode> statements)
    {
        var body = member.DescendantNodes().OfType<BlockSyntax>().First();
        var head = member.ToString()[..(body.SpanStart - member.SpanStart)].TrimEnd();
        var inner = string.Join('\n', statements.Select(Dedented));
        return member is BaseMethodDeclarationSyntax ? $"{head}\n{{\n{Indented(inner, 4)}\n}}" : $"void Run()\n{{\n{Indented(inner, 4)}\n}}";
    }

    private static IEnumerable<string> Fields(MemberDeclarationSyntax member)
    {
        var used = member.DescendantTokens().Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        return member.Parent is not TypeDeclarationSyntax type ? [] : type.Members
            .Where(other => other != member && other.Span.Length <= LongestField && other switch
            {
                FieldDeclarationSyntax field => field.Declaration.Variables.Any(variable => used.Contains(variable.Identifier.ValueText)),
                PropertyDeclarationSyntax property => used.Contains(property.Identifier.ValueText),
                _ => false,
            })
            .Take(MostFields)
            .Select(Dedented);
    }

    private static string Indented(string text, int by) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim().Length == 0 ? "" : new string(' ', by) + line));
}
