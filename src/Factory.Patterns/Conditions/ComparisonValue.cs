using System.Numerics;

namespace Factory.Patterns.Conditions;

/// <summary>A value of a comparison.</summary>
internal abstract record ComparisonValue
{
    /// <summary>
    /// What a piece of code stands for: a number, a text without its quotes, true or false; else the code itself, which equals nothing
    /// until <c>str()</c> makes a text of it.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="base">How a whole number is read that does not say it by a prefix.</param>
    public static ComparisonValue OfCode(string code, int @base = 10) =>
        code.Trim() switch
        {
            "true" or "True" => new TruthValue(true),
            "false" or "False" => new TruthValue(false),
            var text => ComparisonNumber.Read(text, @base) ?? (Unquoted(text) is { } inner ? new TextValue(inner) : new CodeValue(text)),
        };

    /// <summary>What a piece of text stands for that is no code: the text.</summary>
    public static ComparisonValue OfText(string text) => new TextValue(text);

    /// <summary>What stands between quotes; null where there are none.</summary>
    public static string? Unquoted(string text)
    {
        var start = text.StartsWith('@') ? 1 : 0;
        return text.Length >= start + 2 && text[start] is '"' or '\'' && text[^1] == text[start] ? text[(start + 1)..^1] : null;
    }
}

internal sealed record WholeValue(BigInteger Number) : ComparisonValue;

internal sealed record RealValue(double Number) : ComparisonValue;

internal sealed record TextValue(string Text) : ComparisonValue;

internal sealed record TruthValue(bool Holds) : ComparisonValue;

/// <summary>Code that is no literal.</summary>
internal sealed record CodeValue(string Code) : ComparisonValue;

internal sealed record ListValue(IReadOnlyList<ComparisonValue> Items) : ComparisonValue;
