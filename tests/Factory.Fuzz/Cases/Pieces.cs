namespace Factory.Fuzz.Cases;

/// <summary>Finds pieces of a text that mean something: tokens and lines.</summary>
internal static class Pieces
{
    /// <summary>A few tokens in a row.</summary>
    public static Range Tokens(string text, Dice dice)
    {
        var start = dice.Next(text.Length + 1);
        while (start > 0 && start < text.Length && IsWord(text[start]) && IsWord(text[start - 1]))
        {
            start--;
        }

        var end = start;
        for (var count = 1 + dice.Next(6); count > 0 && end < text.Length; count--)
        {
            end++;
            while (end < text.Length && IsWord(text[end]) && IsWord(text[end - 1]))
            {
                end++;
            }
        }

        return start..end;
    }

    /// <summary>A few lines in a row, with the end of the last.</summary>
    public static Range Lines(string text, Dice dice)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, dice.Next(text.Length + 1) - 1)) + 1;
        var end = start;
        for (var count = 1 + dice.Next(4); count > 0 && end < text.Length; count--)
        {
            end = text.IndexOf('\n', end) is >= 0 and var at ? at + 1 : text.Length;
        }

        return start..end;
    }

    public static Range Some(string text, Dice dice) =>
        text.Length == 0 ? 0..0 : dice.OneIn(3) ? Lines(text, dice) : Tokens(text, dice);

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
