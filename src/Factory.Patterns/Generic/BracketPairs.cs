using Factory.Patterns.Matching;

namespace Factory.Patterns.Generic;

/// <summary>
/// Pairs the brackets of a line. An opening bracket whose next unpaired closing bracket is of another kind pairs with nothing, and
/// neither does one that is still open at the end of the line.
/// </summary>
internal static class BracketPairs
{
    private const string Opening = "([{";
    private const string Closing = ")]}";

    /// <summary>For each piece of the line the index of its partner; -1 for those without.</summary>
    public static int[] Of(string text, IReadOnlyList<TextSpan> pieces)
    {
        var partners = new int[pieces.Count];
        Array.Fill(partners, -1);
        var open = new Stack<int>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var one = text[pieces[i].Start];
            if (Opening.Contains(one, StringComparison.Ordinal))
            {
                open.Push(i);
            }

            var wanted = Closing.IndexOf(one, StringComparison.Ordinal);
            while (wanted >= 0 && partners[i] < 0 && open.TryPop(out var last))
            {
                if (text[pieces[last].Start] == Opening[wanted])
                {
                    partners[i] = last;
                    partners[last] = i;
                }
            }
        }

        return partners;
    }
}
