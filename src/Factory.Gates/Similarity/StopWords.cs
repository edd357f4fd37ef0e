namespace Factory.Gates.Similarity;

/// <summary>The words of English that stand in any text, whatever it is about.</summary>
internal static class StopWords
{
    private const string List = """
        a about above after again against all also am an and any are as at be because been before being below between both but by
        can cannot could did do does doing done down during each either else every few for from further had has have having he her
        here hers him his how however i if in into is it its itself just least less let like made make makes many may me might more
        most much must my neither no nor not now of off on once one only or other others ought our ours out over own per rather same
        shall she should since so some such than that the their theirs them themselves then there these they this those though
        through thus to too two under until up upon us use used uses using very via was we were what when where whether which while
        who whom whose why will with within without would yet you your yours
        """;

    private static readonly HashSet<string> Words = [.. List.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether a lower-case word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
