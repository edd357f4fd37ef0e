namespace Factory.Patterns.Scanning.Lexing;

/// <summary>The tokens of one file after the other: the memory is used again.</summary>
internal sealed class TokenBuffer
{
    private Token[] tokens = new Token[4096];

    public int Count { get; private set; }

    /// <summary>What the whole file has that a reader of tokens must know.</summary>
    public SourceTraits Traits { get; set; }

    public Span<Token> Tokens => tokens.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        Traits = SourceTraits.None;
    }

    public void Add(int start, int length, TokenKind kind, uint hash)
    {
        var count = Count;
        if (count == tokens.Length)
        {
            Array.Resize(ref tokens, count * 2);
        }

        ref var token = ref tokens[count];
        token.Start = start;
        token.Length = length;
        token.Hash = hash;
        token.Id = 0;
        token.Kind = kind;
        Count = count + 1;
    }

    public void Add(Token token)
    {
        Add(token.Start, token.Length, token.Kind, token.Hash);
        tokens[Count - 1].Id = token.Id;
    }
}
