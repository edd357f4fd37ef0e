namespace Factory.Patterns.Scanning.Lexing;

/// <summary>The tokens of one file after the other.</summary>
internal sealed class TokenBuffer
{
    private readonly Series<Token> tokens = new();

    public int Count => tokens.Count;

    /// <summary>What the whole file has that a reader of tokens must know.</summary>
    public SourceTraits Traits { get; set; }

    public ReadOnlySpan<Token> Tokens => tokens.Items;

    public ref Token this[int index] => ref tokens[index];

    public void Clear()
    {
        tokens.Clear();
        Traits = SourceTraits.None;
    }

    public void Add(Token token) => tokens.Add(token);

    public void Add(int start, int length, TokenKind kind, uint hash)
    {
        ref var token = ref tokens.Next();
        token.Start = start;
        token.Length = length;
        token.Hash = hash;
        token.Id = 0;
        token.Kind = kind;
    }
}
