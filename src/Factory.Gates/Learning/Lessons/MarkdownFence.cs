namespace Factory.Gates.Learning.Lessons;

/// <summary>Puts text that anyone may have written into a fenced block which it can't end.</summary>
internal static class MarkdownFence
{
    private const int Least = 3;

    /// <summary>The block, without a last line end. The fence is longer than every run of its own mark in the text.</summary>
    public static string Around(string text, string language)
    {
        var fence = new string('`', Math.Max(Least, LongestRun(text) + 1));
        return $"{fence}{language}\n{text}\n{fence}";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
