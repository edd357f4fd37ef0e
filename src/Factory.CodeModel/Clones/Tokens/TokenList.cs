namespace Factory.CodeModel.Clones.Tokens;

/// <summary>
/// The tokens of a file as they are compared: without attributes, using directives and the namespace of the file, which are the same in
/// many files and say nothing about what the code does.
/// </summary>
internal sealed class TokenList
{
    private static readonly HashSet<int> DirectiveWords = [TokenCode.Keyword("using"), TokenCode.Keyword("namespace")];

    private static readonly HashSet<int> TypeWords = [.. new[] { "class", "struct", "interface", "enum", "delegate" }.Select(TokenCode.Keyword)];

    private readonly List<int> codes = [];
    private readonly List<int> starts = [];
    private readonly Stack<int> brackets = new();
    private int attribute = -1;
    private int directive = -1;
    private bool isInHead = true;

    /// <summary>Each token's code, as <see cref="TokenCode"/> gives it.</summary>
    public int[] Codes => [.. codes];

    /// <summary>Where each token starts in the text.</summary>
    public int[] Starts => [.. starts];

    /// <summary>How deep holes of interpolated strings stand in one another.</summary>
    public int DeepestHole { get; set; }

    /// <summary>Takes the next token.</summary>
    public void Add(int code, int start)
    {
        // Brackets were those of an attribute where a declaration follows; an expression can't be followed by a word.
        if (attribute >= 0 && (code < 0 || code >= TokenCode.FirstKeyword || code == '['))
        {
            CutTo(attribute);
        }

        attribute = -1;
        if (code == '[')
        {
            brackets.Push(CanBeginAttribute() ? codes.Count : -1);
        }
        else if (code == ']' && brackets.TryPop(out var opened))
        {
            attribute = opened;
        }

        WatchHead(code);
        codes.Add(code);
        starts.Add(start);
        if (code == ';' && directive >= 0)
        {
            CutTo(directive);
            directive = -1;
        }
    }

    /// <summary>Before the first type, <c>using</c> is a directive unless a bracket follows, and <c>namespace</c> one that ends.</summary>
    private void WatchHead(int code)
    {
        isInHead = isInHead && !TypeWords.Contains(code);
        if (isInHead && DirectiveWords.Contains(code))
        {
            directive = codes.Count;
        }
        else if (code is '(' or '{' || !isInHead)
        {
            directive = -1;
        }
    }

    private bool CanBeginAttribute() => codes.Count == 0 || codes[^1] is '{' or '}' or ';' or '(' or ',';

    private void CutTo(int count)
    {
        if (count < codes.Count)
        {
            codes.RemoveRange(count, codes.Count - count);
            starts.RemoveRange(count, starts.Count - count);
        }
    }
}
