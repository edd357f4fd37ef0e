namespace Factory.Reports.Wording;

/// <summary>How much of one value a report shows. What is cut says how many characters were left out.</summary>
internal static class Bounds
{
    /// <summary>Titles, subjects, figure names.</summary>
    public const int Name = 500;

    /// <summary>Paths; what Linux allows.</summary>
    public const int Path = 4096;

    /// <summary>Messages, fixes, reasons.</summary>
    public const int Message = 4000;

    /// <summary>One line of source.</summary>
    public const int SourceLine = 400;

    /// <summary>Lines of one excerpt.</summary>
    public const int SourceLines = 40;

    /// <summary>Cuts a value to at most the given length (and the words that say so), never inside a character.</summary>
    public static string Cut(string value, int maximum)
    {
        if (value.Length <= maximum)
        {
            return value;
        }

        var kept = char.IsHighSurrogate(value[maximum - 1]) ? maximum - 1 : maximum;
        return $"{value[..kept]} … ({Words.Number(value.Length - kept)} more characters)";
    }
}
