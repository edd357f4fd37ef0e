using Factory.Patterns.CSharp;

namespace Factory.Patterns.Matching;

/// <summary>
/// A file as patterns see it: its text with line ends as <c>\n</c> and, where it is C#, the trees of it. A file with conditional
/// compilation has several, one for each way to read it; positions in all of them are positions in the text.
/// </summary>
internal sealed class SourceFile(string path, Lazy<string> text, IReadOnlyList<CSharpTree> trees)
{
    private TextLines? lines;

    public SourceFile(string path, string text, IReadOnlyList<CSharpTree> trees)
        : this(path, new Lazy<string>(text), trees)
    {
    }

    /// <summary>Relative to the root of the repository, with <c>/</c>.</summary>
    public string Path => path;

    public string Text => text.Value;

    /// <summary>The trees; none for a file that is no C#.</summary>
    public IReadOnlyList<CSharpTree> Trees => trees;

    public TextLines Lines => lines ??= new(Text);
}
