namespace Factory.Gates.Learning.Lessons;

/// <summary>Knows the lines of a lesson that hold what its rule matches: code, in which dots and capital words mean something else than in prose.</summary>
internal static class FormulaLines
{
    private static readonly string[] Words = ["id", "message", "severity", "languages", "paths"];

    /// <summary>Whether a line of a lesson's file (from 1) belongs to its formula.</summary>
    public static bool Hold(Lesson lesson, int line)
    {
        if (lesson.Rule is not { } rule || rule.Source.Entries.LastOrDefault(entry => entry.Key.Line <= line) is not { } entry)
        {
            return false;
        }

        var lines = lesson.Text.ReplaceLineEndings("\n").Split('\n');
        return !Words.Contains(entry.Key.Text, StringComparer.Ordinal) && lines[entry.Key.Line..line].All(one => one.Trim().Length == 0 || Indent(one) >= rule.Column - 1);
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
