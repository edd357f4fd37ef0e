using System.Text;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.Generalising.Mutations;

/// <summary>A stretch of a text that is written anew.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">What stands there instead.</param>
internal sealed record TextEdit(int Start, int End, string Text)
{
    public static TextEdit Insert(int at, string text) => new(at, at, text);

    public static TextEdit Replace(SyntaxNode node, string text) => new(node.SpanStart, node.Span.End, text);

    public static TextEdit Replace(SyntaxToken token, string text) => new(token.SpanStart, token.Span.End, text);

    /// <summary>Makes edits that do not overlap; of those that do, the first one.</summary>
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var edit in edits.Select((edit, i) => (edit, i)).OrderBy(one => one.edit.Start).ThenBy(one => one.i).Select(one => one.edit).Where(edit => edit.Start >= 0))
        {
            if (edit.Start < at)
            {
                continue;
            }

            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
