namespace Factory.Gates.Learning.Sources.Findings;

/// <summary>Finds what stands around a line by how code is laid out: the largest block that still fits on a screen.</summary>
internal static class EnclosingLines
{
    private const int Most = 40;

    /// <summary>The block, moved to the left; the line alone where none is small enough.</summary>
    public static string Of(string text, int line)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var at = Math.Clamp(line - 1, 0, lines.Length - 1);
        var (first, last) = (at, at);
        for (var head = at; head >= 0 && at - head < Most; head--)
        {
            if (lines[head].Trim().Length == 0 || lines[head].Trim() is "{" or "}" || Indent(lines[head]) >= Indent(lines[first]))
            {
                continue;
            }

            var end = Array.FindIndex(lines, at + 1, one => one.Trim().Length > 0 && Indent(one) <= Indent(lines[head]) && one.Trim() != "{");
            if (end < 0 || end - head >= Most)
            {
                break;
            }

            (first, last) = (head, end);
        }

        var left = Indent(lines[first]);
        return string.Join('\n', lines[first..(last + 1)].Select(one => one.Length >= left && one[..left].Trim().Length == 0 ? one[left..] : one.Trim()));
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
