using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches items in whatever order they stand; the code may have more of them, which <c>$...X</c> stands for.</summary>
internal static class SetMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, IReadOnlyList<SyntaxNode> wanted, IReadOnlyList<SyntaxNode> code, Bindings bindings) =>
        From((session, [.. wanted.Where(item => !Sign.IsEllipsis(item)).OrderBy(item => Rest(item) is null ? 0 : 1)], code), 0, [], bindings);

    private static string? Rest(SyntaxNode wanted) => Sign.EllipsisMetavariable(Sign.NameOf(wanted));

    private static IEnumerable<Bindings> From(
        (MatchSession Session, IReadOnlyList<SyntaxNode> Wanted, IReadOnlyList<SyntaxNode> Code) lists, int next, IReadOnlyList<int> taken, Bindings bindings)
    {
        if (next == lists.Wanted.Count)
        {
            return [bindings];
        }

        if (Rest(lists.Wanted[next]) is { } name)
        {
            List<SyntaxNode> left = [.. lists.Code.Where((_, i) => !taken.Contains(i))];
            var place = lists.Code.Count > 0 ? lists.Code[^1].Span.End : 0;
            return bindings.With(name, new(left, place)) is { } rest ? From(lists, next + 1, [.. Enumerable.Range(0, lists.Code.Count)], rest) : [];
        }

        return Enumerable.Range(0, lists.Code.Count)
            .Where(i => !taken.Contains(i))
            .SelectMany(i => lists.Session.Match(lists.Wanted[next], lists.Code[i], bindings)
                .SelectMany(bound => From(lists, next + 1, [.. taken, i], bound)));
    }

    /// <summary>Words such as <c>public</c> and <c>static</c>: those of the pattern must be there.</summary>
    public static bool Words(SyntaxTokenList wanted, SyntaxTokenList code) =>
        wanted.All(word => code.Any(other => other.RawKind == word.RawKind));
}
