namespace Factory.Gates.Envelope.Yaml;

/// <summary>A Markdown file that starts with YAML between two lines <c>---</c>.</summary>
/// <param name="Yaml">The YAML, with places in the whole file.</param>
/// <param name="Body">The Markdown, with as many empty lines before it as the YAML takes, so that its lines keep their numbers.</param>
internal sealed record FrontMatter(YamlNode Yaml, string Body)
{
    private const string Fence = "---";

    /// <summary>Parts a file, and notes where it has no front matter.</summary>
    public static FrontMatter Read(string text, YamlMistakes mistakes)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            return Without(mistakes, "the file does not start with front matter", "Make its first line ---, then keys and values, then --- again");
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence);
        if (end < 0)
        {
            return Without(mistakes, "the front matter has no end", "Write a line --- after its last key");
        }

        var yaml = YamlTree.Parse(string.Join('\n', lines[1..end]), mistakes, linesBefore: 1);
        return new(yaml, new string('\n', end + 1) + string.Join('\n', lines[(end + 1)..]));
    }

    private static FrontMatter Without(YamlMistakes mistakes, string what, string instead)
    {
        mistakes.Add((1, 1), what, instead);
        return new(new YamlBroken(1, 1), "");
    }
}
