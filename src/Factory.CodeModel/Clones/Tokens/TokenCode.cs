using System.Collections.Frozen;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.CodeModel.Clones.Tokens;

/// <summary>
/// A token as a number: negative for a name (a hash of it), 1 for any literal, the characters of an operator or bracket, and from
/// <see cref="FirstKeyword"/> for keywords. Words for types (<c>int</c>) are names: they are exchanged as those are.
/// </summary>
internal static class TokenCode
{
    public const int Literal = 1;
    public const int FirstKeyword = 0x10000;

    private const int LongestKeyword = 10;

    private static readonly FrozenDictionary<string, int> Words = Keywords();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The keyword with this text.</summary>
    public static int Keyword(string word) => Words[word];

    /// <summary>A keyword, a literal such as <c>true</c>, or a name.</summary>
    public static int OfWord(ReadOnlySpan<char> word)
    {
        if (word.Length <= LongestKeyword && WordsBySpan.TryGetValue(word, out var keyword))
        {
            return keyword;
        }

        var hash = 2166136261u;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)(hash | 0x80000000u);
    }

    /// <summary>What counts where all names are the same.</summary>
    public static int Shape(int code) => Math.Max(code, 0);

    private static FrozenDictionary<string, int> Keywords()
    {
        var kinds = SyntaxFacts.GetReservedKeywordKinds().Where(kind => !SyntaxFacts.IsPredefinedType(kind)).ToList();
        return kinds
            .Select((kind, index) => (Word: SyntaxFacts.GetText(kind), Code: kind is SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword ? Literal : FirstKeyword + index))
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Code, StringComparer.Ordinal);
    }
}
