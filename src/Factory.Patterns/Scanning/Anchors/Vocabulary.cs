using System.Text;
using Factory.Patterns.Scanning.Lexing;

namespace Factory.Patterns.Scanning.Anchors;

/// <summary>
/// Numbers for the texts of tokens that somebody asks for, so that looking for them compares numbers. A token is looked up by the hash the
/// lexer gave it and verified by its bytes; no string is made.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly string[] Marks =
    [
        "(", ")", "[", "]", "{", "}", ";", "=", "=>", "<", ">", "class", "struct", "interface", "record", "extension", "enum", "where", "namespace", "using", "const",
        "readonly", "true", "false", "if", "else", "for", "foreach", "while", "do", "try", "catch", "when", "finally", "lock", "fixed", "switch", "checked", "unchecked",
        "unsafe", "await", ",", "?", "-", "++", "--", "+=", "-=", "*",
    ];

    private readonly List<byte[]> texts = [[]];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ushort[] signs = new ushort[256];
    private Slot[] slots = new Slot[256];

    public Vocabulary()
    {
        foreach (var mark in Marks)
        {
            Add(mark);
        }
    }

    /// <summary>Numbers are less than this.</summary>
    public int Count => texts.Count;

    /// <summary>The number of a token's text; the same for the same text.</summary>
    public int Add(string token)
    {
        if (numbers.TryGetValue(token, out var known))
        {
            return known;
        }

        var number = checked((ushort)texts.Count);
        texts.Add(Encoding.UTF8.GetBytes(token));
        numbers.Add(token, number);
        if (texts.Count * 4 > slots.Length)
        {
            slots = new Slot[slots.Length * 2];
            for (ushort other = 1; other < number; other++)
            {
                Place(other);
            }
        }

        Place(number);
        return number;
    }

    /// <summary>Gives every token its number.</summary>
    public void Identify(ReadOnlySpan<byte> source, TokenBuffer tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (token.Kind == TokenKind.Sign && token.Length == 1)
            {
                token.Id = signs[source[token.Start]];
            }
            else if (token.Kind <= TokenKind.Sign)
            {
                token.Id = Find(source, in token);
            }
        }
    }

    private ushort Find(ReadOnlySpan<byte> source, in Token token)
    {
        var table = slots;
        for (var i = token.Hash; ; i++)
        {
            var slot = table[i & (table.Length - 1)];
            if (slot.Id == 0 || (slot.Hash == token.Hash && source.Slice(token.Start, token.Length).SequenceEqual(texts[slot.Id])))
            {
                return slot.Id;
            }
        }
    }

    private void Place(ushort id)
    {
        if (texts[id].Length == 1)
        {
            signs[texts[id][0]] = id;
        }

        var hash = WordHash.Of(texts[id], 0, texts[id].Length);
        var place = hash & (slots.Length - 1);
        while (slots[place].Id != 0)
        {
            place = (place + 1) & (slots.Length - 1);
        }

        slots[place] = new(hash, id);
    }

    private readonly record struct Slot(uint Hash, ushort Id);
}
