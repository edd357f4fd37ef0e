using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Two lists to be matched in order.</summary>
internal sealed record ItemMatch(MatchSession Session, IReadOnlyList<SyntaxNode> Wanted, IReadOnlyList<SyntaxNode> Code)
{
    /// <summary>Whether the code may go on behind the last item.</summary>
    public bool MayGoOn { get; init; }

    /// <summary>Which items of the pattern stand for any number of items.</summary>
    public Func<SyntaxNode, bool> IsDots { get; init; } = Sign.IsEllipsis;

    /// <summary>How two items are matched.</summary>
    public Func<SyntaxNode, SyntaxNode, Bindings, IEnumerable<Bindings>> Item { get; init; } = Session.Match;
}

/// <summary>Matches lists in order: <c>...</c> and <c>$...X</c> stand for any number of items.</summary>
internal static class ItemMatching
{
    public static IEnumerable<Bindings> Match(ItemMatch lists, Bindings bindings) => From(lists, 0, 0, bindings).Select(found => found.Bindings);

    /// <summary>The ways to match from two places on, each with how many items of the code it takes.</summary>
    public static IEnumerable<(Bindings Bindings, int End)> From(ItemMatch lists, int wanted, int code, Bindings bindings)
    {
        lists.Session.Step();
        if (wanted == lists.Wanted.Count)
        {
            return lists.MayGoOn || code == lists.Code.Count ? [(bindings, code)] : [];
        }

        var item = lists.Wanted[wanted];
        if (lists.IsDots(item))
        {
            return Dots(lists, wanted, code, bindings);
        }

        if (Sign.EllipsisMetavariable(Sign.NameOf(item)) is { } name)
        {
            return Named(lists, (wanted, code, name), bindings);
        }

        return code < lists.Code.Count
            ? lists.Item(item, lists.Code[code], bindings).SelectMany(bound => From(lists, wanted + 1, code + 1, bound))
            : [];
    }

    private static IEnumerable<(Bindings Bindings, int End)> Dots(ItemMatch lists, int wanted, int code, Bindings bindings)
    {
        if (wanted + 1 == lists.Wanted.Count)
        {
            return [(bindings, lists.Code.Count)];
        }

        return Enumerable.Range(code, lists.Code.Count - code + 1).SelectMany(next => From(lists, wanted + 1, next, bindings));
    }

    private static IEnumerable<(Bindings Bindings, int End)> Named(ItemMatch lists, (int Wanted, int Code, string Name) at, Bindings bindings)
    {
        for (var end = at.Code; end <= lists.Code.Count; end++)
        {
            var taken = lists.Code.Skip(at.Code).Take(end - at.Code).ToList();
            if (bindings.With(at.Name, new(taken, Place(lists, at.Code))) is not { } bound)
            {
                continue;
            }

            foreach (var found in From(lists, at.Wanted + 1, end, bound))
            {
                yield return found;
            }
        }
    }

    /// <summary>Where an empty stretch stands.</summary>
    private static int Place(ItemMatch lists, int code) =>
        code < lists.Code.Count ? lists.Code[code].SpanStart
        : lists.Code.Count > 0 ? lists.Code[^1].Span.End
        : 0;
}
