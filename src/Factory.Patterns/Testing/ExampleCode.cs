using Factory.Patterns.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Factory.Patterns.Testing;

/// <summary>Cuts examples out of C#: whole statements in a method, whole members in a class.</summary>
public static class ExampleCode
{
    private const string Path = "example.cs";

    /// <summary>The pieces around some lines that can be read by themselves, the shortest first.</summary>
    /// <param name="text">A file.</param>
    /// <param name="lines">The first and the last line, from 1.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">The code nests too deep to be read.</exception>
    public static IEnumerable<IReadOnlyList<string>> Around(string text, (int First, int Last) lines, CancellationToken cancellation)
    {
        var unified = text.ReplaceLineEndings("\n");
        var root = CSharpFile.Tree(Path, unified, cancellation).Root;
        var all = SourceText.From(unified).Lines;
        var wanted = Trimmed(unified, TextSpan.FromBounds(all[Math.Clamp(lines.First - 1, 0, all.Count - 1)].Start, all[Math.Clamp(lines.Last - 1, 0, all.Count - 1)].End));
        return root.FindNode(wanted).AncestorsAndSelf()
            .Select(node => Piece(node, wanted, all))
            .Where(piece => piece.Length > 0 && IsWhole(piece, cancellation));
    }

    /// <summary>White space at both ends belongs to other code.</summary>
    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static string[] Piece(SyntaxNode container, TextSpan wanted, TextLineCollection all)
    {
        IEnumerable<SyntaxNode> parts = container switch
        {
            BlockSyntax block => block.Statements,
            TypeDeclarationSyntax type => type.Members,
            CompilationUnitSyntax => [container],
            _ => [],
        };
        var shown = parts.Where(part => container is CompilationUnitSyntax || part.Span.IntersectsWith(wanted)).ToList();
        if (shown.Count == 0)
        {
            return [];
        }

        var (first, last) = (all.GetLineFromPosition(shown[0].SpanStart).LineNumber, all.GetLineFromPosition(shown[^1].Span.End).LineNumber);
        string[] lines = [.. all.Skip(first).Take(last - first + 1).Select(line => $"{line}")];
        return container switch
        {
            BlockSyntax => ["class Missed", "{", "    async Task Run()", "    {", .. lines, "    }", "}"],
            TypeDeclarationSyntax => ["class Missed", "{", .. lines, "}"],
            _ => lines,
        };
    }

    private static bool IsWhole(string[] piece, CancellationToken cancellation) =>
        !CSharpFile.Tree(Path, string.Join('\n', piece), cancellation).Root.GetDiagnostics().Any(one => one.Severity == DiagnosticSeverity.Error);
}
