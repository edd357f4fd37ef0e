namespace Factory.Gates.Envelope;

/// <summary>
/// The words of a Markdown text without what is quoted: fenced code, code spans and comments become spaces, so that
/// every line and column stays where it was. Read by lines, in bounded time; nothing here nests.
/// </summary>
internal static class MarkdownProse
{
    private const int LongestMark = 8;

    /// <summary>The lines of the text (line ends <c>\n</c>), as long as they were, with quoted parts blank.</summary>
    public static IReadOnlyList<string> Of(string markdown)
    {
        var letters = markdown.ToCharArray();
        BlankFences(letters);
        BlankComments(letters);
        BlankSpans(letters);
        return new string(letters).Split('\n');
    }

    /// <summary>The text without its comments, which no reader sees.</summary>
    public static string WithoutComments(string markdown)
    {
        var letters = markdown.ToCharArray();
        BlankComments(letters);
        return new(letters);
    }

    /// <summary>The text of the first heading; empty where there is none.</summary>
    public static string FirstHeading(string markdown)
    {
        var lines = markdown.Split('\n');
        var prose = Of(markdown);
        var at = Enumerable.Range(0, lines.Length).FirstOrDefault(line => prose[line].TrimStart('#').StartsWith(' ') && prose[line].StartsWith('#'), -1);
        return at < 0 ? "" : lines[at].Trim('#').Trim();
    }

    private static void BlankFences(char[] letters)
    {
        var (start, fence) = (0, "");
        foreach (var line in new string(letters).Split('\n'))
        {
            var mark = FenceOf(line.TrimStart());
            var closes = fence.Length > 0 && mark.StartsWith(fence, StringComparison.Ordinal) && line.Trim().Length == mark.Length;
            if (fence.Length > 0 || mark.Length > 0)
            {
                letters.AsSpan(start, line.Length).Fill(' ');
            }

            fence = closes ? "" : fence.Length > 0 ? fence : mark;
            start += line.Length + 1;
        }
    }

    private static string FenceOf(string line)
    {
        var mark = line.StartsWith("```", StringComparison.Ordinal) ? '`' : '~';
        var length = line.TakeWhile(letter => letter == mark).Count();
        var rest = line.AsSpan(length);
        return length >= 3 && (mark == '~' || !rest.Contains('`')) ? line[..length] : "";
    }

    /// <summary>A comment starts in the body, and not inside of a code span.</summary>
    private static void BlankComments(char[] letters)
    {
        const string Opening = "<!--";
        const string Closing = "-->";
        var text = new string(letters);
        var spans = SpansIn(text).ToList();
        var (from, next) = (BodyOf(text), 0);
        while (text.AsSpan(from).IndexOf(Opening) is >= 0 and var skipped)
        {
            var start = from + skipped;
            while (next < spans.Count && spans[next].End <= start)
            {
                next++;
            }

            if (next < spans.Count && spans[next].Start < start)
            {
                from = spans[next].End;
                continue;
            }

            var length = text.AsSpan(start).IndexOf(Closing);
            from = length < 0 ? text.Length : start + length + Closing.Length;
            Blank(letters.AsSpan(start..from));
        }
    }

    /// <summary>Where the Markdown starts behind front matter.</summary>
    private static int BodyOf(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---\n", StringComparison.Ordinal) is >= 0 and var end ? end + "\n---\n".Length : 0;

    /// <summary>What stands in code spans, with its line from 1; fenced code and comments have none.</summary>
    public static IEnumerable<(string Text, int Line)> Spans(string markdown)
    {
        var letters = markdown.ToCharArray();
        BlankFences(letters);
        BlankComments(letters);
        var text = new string(letters);
        var (line, counted) = (1, 0);
        foreach (var (start, width, end) in SpansIn(text))
        {
            line += text.AsSpan(counted..start).Count('\n');
            counted = start;
            yield return (text[(start + width)..(end - width)], line);
        }
    }

    private static void BlankSpans(char[] letters)
    {
        foreach (var (start, _, end) in SpansIn(new(letters)))
        {
            Blank(letters.AsSpan(start..end));
        }
    }

    /// <summary>Where each span starts, how many marks open and close it, and where it ends.</summary>
    private static IEnumerable<(int Start, int Width, int End)> SpansIn(string text)
    {
        var at = 0;
        while (text.IndexOf('`', at) is >= 0 and var start)
        {
            var width = 1;
            while (start + width < text.Length && text[start + width] == '`')
            {
                width++;
            }

            at = width > LongestMark ? start + width : EndOfSpan(text, start + width, width);
            if (at > start + width)
            {
                yield return (start, width, at);
            }
        }
    }

    /// <summary>Where the span ends that a mark of this width opens; where it starts if nothing closes it in its paragraph.</summary>
    private static int EndOfSpan(string text, int start, int width)
    {
        var paragraph = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        var limit = paragraph < 0 ? text.Length : paragraph;
        for (var at = start; at < limit; at++)
        {
            var run = at;
            while (run < limit && text[run] == '`')
            {
                run++;
            }

            if (run - at == width)
            {
                return run;
            }

            at = run;
        }

        return start;
    }

    private static void Blank(Span<char> letters)
    {
        foreach (ref var letter in letters)
        {
            letter = letter == '\n' ? letter : ' ';
        }
    }
}
