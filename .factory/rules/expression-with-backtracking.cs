class NameSuggestion
{
// ruleid: expression-with-backtracking
    private static readonly Regex Word = new(@"\p{Lu}+(?!\p{Ll})|\p{Nd}+", RegexOptions.None, TimeSpan.FromSeconds(1));
}

// ok: expression-with-backtracking
class NameSuggestion
{
    private static readonly Regex Word = new(@"\p{Lu}?\p{Ll}+|\p{Nd}+", RegexOptions.NonBacktracking);
}
