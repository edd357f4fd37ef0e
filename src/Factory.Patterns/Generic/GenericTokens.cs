namespace Factory.Patterns.Generic;

/// <summary>Finds the pieces of a pattern's line.</summary>
internal static class GenericTokens
{
    /// <summary>The length of the piece at a place, and what it asks for. Four dots and more are one piece of marks, no ellipsis.</summary>
    public static int Length(string line, int start, out GenericStepKind kind)
    {
        if (line[start] == '$')
        {
            return Named(line, start, out kind);
        }

        var dots = While(line, start, one => one == '.');
        kind = dots == 3 ? GenericStepKind.Ellipsis : GenericStepKind.Literal;
        return dots > 0 ? dots : Math.Max(1, While(line, start, IsWord));
    }

    private static int Named(string line, int start, out GenericStepKind kind)
    {
        var dots = While(line, start + 1, one => one == '.');
        var name = dots is 0 or 3 ? Name(line, start + 1 + dots) : 0;
        kind = name == 0 ? GenericStepKind.Literal : dots == 0 ? GenericStepKind.Metavariable : GenericStepKind.Ellipsis;
        return name == 0 ? 1 : 1 + dots + name;
    }

    private static int Name(string line, int start) =>
        start < line.Length && char.IsAsciiLetterUpper(line[start]) ? While(line, start, IsWord) : 0;

    private static bool IsWord(char one) => char.IsAsciiLetterOrDigit(one) || one == '_';

    private static int While(string line, int start, Func<char, bool> wanted)
    {
        var end = start;
        while (end < line.Length && wanted(line[end]))
        {
            end++;
        }

        return end - start;
    }
}
