using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Generalising.Writing;

/// <summary>A pattern while it is written: words with a blank between them where the code has one, and what of them says something.</summary>
internal sealed class PatternText
{
    private readonly StringBuilder text = new();

    /// <summary>How many names of an API it keeps.</summary>
    public int Names { get; private set; }

    /// <summary>How many literals it keeps.</summary>
    public int Literals { get; private set; }

    /// <summary>How many metavariables stand in it, each time counted.</summary>
    public int Variables { get; private set; }

    /// <summary>What is written so far.</summary>
    public override string ToString() => text.ToString();

    /// <summary>A token as it is.</summary>
    /// <param name="token">The token.</param>
    /// <param name="isName">Whether it is a name of an API.</param>
    public void Add(SyntaxToken token, bool isName = false)
    {
        Add(token, token.Text);
        Names += isName ? 1 : 0;
    }

    /// <summary>A literal as it is.</summary>
    public void AddLiteral(SyntaxToken token)
    {
        Add(token, token.Text);
        Literals += token.Kind() is SyntaxKind.NullKeyword or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.DefaultKeyword ? 0 : 1;
    }

    /// <summary>A metavariable.</summary>
    public void AddVariable(SyntaxToken place, string name)
    {
        Add(place, name);
        Variables++;
    }

    /// <summary>Anything else that takes the place of code.</summary>
    /// <param name="place">The first token of that code.</param>
    /// <param name="written">What is written instead.</param>
    public void Add(SyntaxToken place, string written)
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1]) && IsApart(place, written))
        {
            text.Append(' ');
        }

        text.Append(written);
    }

    private bool IsApart(SyntaxToken place, string written)
    {
        if (IsWord(text[^1]) && IsWord(written[0]))
        {
            return true;
        }

        return text[^1] is not ('(' or '[' or '.') && written[0] is not (')' or ']' or ';' or ',' or '.')
            && (place.LeadingTrivia.Count > 0 || place.GetPreviousToken().TrailingTrivia.Count > 0);
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$' or '"' or '@';
}
