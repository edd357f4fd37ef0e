namespace Factory.Gates.Envelope;

/// <summary>Finds whole words in a text.</summary>
internal static class Words
{
    /// <summary>Whether a name stands in a text with no letter, digit or underscore at either side; an empty one stands nowhere.</summary>
    public static bool Holds(ReadOnlySpan<char> text, ReadOnlySpan<char> name, StringComparison comparison = StringComparison.Ordinal)
    {
        for (var from = 0; !name.IsEmpty && text[from..].IndexOf(name, comparison) is >= 0 and var skipped;)
        {
            var start = from + skipped;
            if (IsEdge(text, start - 1) && IsEdge(text, start + name.Length))
            {
                return true;
            }

            from = start + 1;
        }

        return false;
    }

    private static bool IsEdge(ReadOnlySpan<char> text, int at) => at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
