using Factory.Gates.Envelope;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Reads a lesson's Markdown: the title, the story, and the first fenced block of the sections Bad and Good.</summary>
internal static class LessonBody
{
    /// <param name="body">The body, whose first line has the number 1.</param>
    public static string Title(string body) =>
        MarkdownProse.Of(body).FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? "";

    /// <summary>Every word outside of headings and of the sections Bad and Good.</summary>
    public static string Story(string body)
    {
        var prose = MarkdownProse.Of(body);
        return string.Join('\n', Told(prose).Select(line => prose[line].Trim())).Trim();
    }

    /// <summary>The same as it is written, with what stands in code spans and fenced blocks.</summary>
    public static string StoryWithQuotations(string body)
    {
        var written = body.Split('\n');
        return string.Join('\n', Told(MarkdownProse.Of(body)).Select(line => written[line].TrimEnd())).Trim();
    }

    private static IEnumerable<int> Told(IReadOnlyList<string> prose)
    {
        var section = "";
        foreach (var (index, line) in prose.Index())
        {
            section = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..].Trim() : section;
            if (!line.StartsWith('#') && section is not ("Bad" or "Good"))
            {
                yield return index;
            }
        }
    }

    public static LessonExample? Example(string body, string heading)
    {
        var lines = body.Split('\n');
        var section = PlanSections.Of(body).FirstOrDefault(section => section.Heading == heading);
        var next = PlanSections.Of(body).FirstOrDefault(other => section is not null && other.Line > section.Line)?.Line ?? lines.Length + 1;
        return section is null ? null : Fenced(lines, section.Line, next - 1);
    }

    private static LessonExample? Fenced(string[] lines, int from, int end)
    {
        var opening = Array.FindIndex(lines, from, end - from, line => Fence(line).Length > 0);
        if (opening < 0)
        {
            return null;
        }

        var fence = Fence(lines[opening]);
        var closing = Array.FindIndex(lines, opening + 1, line => line.Trim().Length >= fence.Length && line.Trim().All(letter => letter == fence[0]));
        var code = closing < 0 ? "" : string.Join('\n', lines[(opening + 1)..closing]);
        return string.IsNullOrWhiteSpace(code) ? null : new(lines[opening].Trim()[fence.Length..].Trim(), code, opening + 2);
    }

    private static string Fence(string line)
    {
        var text = line.Trim();
        var mark = text.StartsWith("~~~", StringComparison.Ordinal) ? '~' : '`';
        var length = text.TakeWhile(letter => letter == mark).Count();
        return length >= 3 && (mark == '~' || !text[length..].Contains('`', StringComparison.Ordinal)) ? text[..length] : "";
    }
}
