namespace Factory.Gates.Learning.Sources.Reviews;

/// <summary>Reads the change that a comment suggests: a fenced block <c>suggestion</c> that takes the place of the commented lines.</summary>
internal static class Suggestion
{
    private const string Word = "suggestion";

    /// <summary>The suggested lines; null where the comment suggests none.</summary>
    public static IReadOnlyList<string>? In(string body)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        var open = Array.FindIndex(lines, line => Fence(line).Length > 0 && line.Trim()[Fence(line).Length..].Trim() == Word);
        if (open < 0)
        {
            return null;
        }

        var fence = Fence(lines[open]);
        var close = Array.FindIndex(lines, open + 1, line => line.Trim().Length >= fence.Length && line.Trim().All(letter => letter == fence[0]));
        return close < 0 ? null : lines[(open + 1)..close];
    }

    /// <summary>What a comment says beside it.</summary>
    public static string Words(string body) => string.Join('\n', body.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => Fence(line).Length == 0)).Trim();

    private static string Fence(string line)
    {
        var text = line.Trim();
        var length = text.TakeWhile(letter => letter == '`').Count();
        return length >= 3 ? text[..length] : "";
    }
}
