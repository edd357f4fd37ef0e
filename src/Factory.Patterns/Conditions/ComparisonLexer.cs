using System.Text;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Conditions;

/// <summary>Cuts a comparison into its pieces.</summary>
internal sealed class ComparisonLexer(string text)
{
    private static readonly string[] Signs =
        ["**", "==", "!=", "<=", ">=", "//", "<<", ">>", "<", ">", "+", "-", "*", "/", "%", "&", "|", "^", "~", "(", ")", "[", "]", ",", "."];

    private readonly List<ComparisonToken> tokens = [];
    private int position;

    public IReadOnlyList<ComparisonToken> Read()
    {
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            ReadOne(position);
        }

        tokens.Add(new(ComparisonTokenKind.End, "the end", text.Length + 1));
        return tokens;
    }

    public static UnusablePatternException Wrong(int position, string what, string instead) =>
        new($"the comparison is wrong at character {position}: {what}", instead);

    private void ReadOne(int start)
    {
        var one = text[start];
        if (one == '$')
        {
            position++;
            position += text.AsSpan(position).StartsWith("...") ? 3 : 0;
            Add(ComparisonTokenKind.Metavariable, start, While(IsWord));
        }
        else if (Quote() >= 0)
        {
            ReadText(start);
        }
        else if (char.IsAsciiDigit(one) || (one == '.' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1])))
        {
            While(next => IsWord(next) || next == '.');
            ReadExponent(start);
            Add(ComparisonTokenKind.Number, start, 1);
        }
        else if (IsWord(one))
        {
            Add(ComparisonTokenKind.Name, start, While(IsWord));
        }
        else
        {
            ReadSign(start);
        }
    }

    private void ReadSign(int start)
    {
        var sign = Signs.FirstOrDefault(sign => string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0)
            ?? throw Wrong(start + 1, $"'{text[start]}' is no operator", "Write a comparison such as $X > 5 and $Y != 0");
        position += sign.Length;
        Add(ComparisonTokenKind.Sign, start, sign.Length);
    }

    /// <summary>Where a quote stands that opens a text here, which may have an r before it; -1 where none does.</summary>
    private int Quote()
    {
        var raw = text[position] is 'r' or 'R' && position + 1 < text.Length ? 1 : 0;
        return text[position + raw] is '"' or '\'' ? position + raw : -1;
    }

    private void ReadText(int start)
    {
        var quote = Quote();
        var raw = quote > start;
        var said = new StringBuilder();
        for (position = quote + 1; position < text.Length && text[position] != text[quote]; position++)
        {
            var escaped = text[position] == '\\' && position + 1 < text.Length;
            said.Append(escaped ? Escape(text[++position], raw) : text[position].ToString());
        }

        if (position == text.Length)
        {
            throw Wrong(start + 1, "this text is not closed", $"Add {text[quote]}");
        }

        position++;
        tokens.Add(new(ComparisonTokenKind.Text, said.ToString(), start + 1));
    }

    /// <summary>As in Python, a backslash that means nothing stays, so expressions such as <c>\d</c> need no second one.</summary>
    private static string Escape(char letter, bool raw) => letter switch
    {
        _ when raw => $"\\{letter}",
        'n' => "\n",
        't' => "\t",
        '\\' or '"' or '\'' => letter.ToString(),
        _ => $"\\{letter}",
    };

    /// <summary>The sign of an exponent does not end the number, unless it is one to the base 16, where e is a digit.</summary>
    private void ReadExponent(int start)
    {
        var exponent = position + 1 < text.Length && text[position] is '+' or '-' && text[position - 1] is 'e' or 'E'
            && !text.AsSpan(start).StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        position += exponent ? 1 : 0;
        While(next => exponent && IsWord(next));
    }

    private static bool IsWord(char one) => char.IsAsciiLetterOrDigit(one) || one == '_';

    private int While(Func<char, bool> wanted)
    {
        var start = position;
        while (position < text.Length && wanted(text[position]))
        {
            position++;
        }

        return position - start;
    }

    private void Add(ComparisonTokenKind kind, int start, int length) =>
        tokens.Add(length > 0
            ? new(kind, text[start..position], start + 1)
            : throw Wrong(start + 1, "a dollar sign without a name", "Name the metavariable, such as $X"));
}
