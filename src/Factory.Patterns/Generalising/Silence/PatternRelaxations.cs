using System.Globalization;
using Factory.Patterns.CSharp.Reading;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Generalising.Silence;

/// <summary>Leaves open each single thing that a pattern asks for: a literal, a type, the arguments of a call, a name.</summary>
internal static class PatternRelaxations
{
    /// <summary>Stands for a name that is left open.</summary>
    public const string Name = "$NAME";

    private const int Longest = 2000;

    public static IEnumerable<PatternRelaxation> Of(string pattern)
    {
        if (pattern.Length > Longest)
        {
            return [];
        }

        var tokens = PatternLexer.Read(pattern);
        return Enumerable.Range(0, tokens.Count).SelectMany(i => At(pattern, tokens, i)).OrderBy(one => one.Cause);
    }

    private static IEnumerable<PatternRelaxation> At(string pattern, IReadOnlyList<PatternToken> tokens, int i)
    {
        var token = tokens[i];
        if (token.Kind == PatternTokenKind.Literal && token.Text is not "\"...\"")
        {
            var open = token.Text.EndsWith('"') ? "\"...\"" : $"$ANY{i.ToString(CultureInfo.InvariantCulture)}";
            yield return new(SilenceCause.Literal, token.Text, Replaced(pattern, (token.Start, token.End), open));
        }
        else if (TypedMetavariable.At(tokens, i) is { } typed)
        {
            var end = tokens[i + typed.Length - 1].End;
            yield return new(SilenceCause.Type, pattern[token.Start..end], Replaced(pattern, (token.Start, end), typed.Name));
        }
        else if (token.Is("(") && i > 0 && tokens[i - 1].IsName && Closing(tokens, i) is { } close && !IsOpen(tokens, i, close))
        {
            yield return new(SilenceCause.Arguments, pattern[token.Start..tokens[close].End], Replaced(pattern, (token.Start, tokens[close].End), "(...)"));
        }
        else if (token.Kind == PatternTokenKind.Word && IsReplaceable(tokens, i))
        {
            yield return new(SilenceCause.Name, token.Text, Replaced(pattern, (token.Start, token.End), Name)) { Metavariable = Name };
        }
    }

    private static string Replaced(string pattern, (int Start, int End) part, string open) => pattern[..part.Start] + open + pattern[part.End..];

    private static bool IsOpen(IReadOnlyList<PatternToken> tokens, int open, int close) => close == open + 2 && tokens[open + 1].Kind == PatternTokenKind.Ellipsis;

    private static bool IsReplaceable(IReadOnlyList<PatternToken> tokens, int i) =>
        SyntaxFacts.GetKeywordKind(tokens[i].Text) == SyntaxKind.None
        && SyntaxFacts.GetContextualKeywordKind(tokens[i].Text) == SyntaxKind.None
        && !(i + 1 < tokens.Count && tokens[i + 1].Kind == PatternTokenKind.Metavariable && TypedMetavariable.At(tokens, Math.Max(0, i - 1)) is not null);

    private static int? Closing(IReadOnlyList<PatternToken> tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            depth += tokens[i].Is("(") ? 1 : tokens[i].Is(")") ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return null;
    }
}
