using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Syntax;

/// <summary>A string that C# source writes.</summary>
/// <param name="Line">Where, from 1.</param>
/// <param name="Text">What it stands for; <see cref="Hole"/> where that is only known at run time.</param>
public sealed record StringLiteral(int Line, string Text)
{
    /// <summary>Stands for a value within a text: of an interpolated string, or of a sum of strings.</summary>
    public const string Hole = "{}";

    /// <summary>Whether it is only a part of a longer text, which is there too.</summary>
    public bool IsPart { get; init; }

    /// <summary>The simple name of the method, type or attribute that it is handed to; empty for none, and for a part.</summary>
    public string Call { get; init; } = "";

    /// <summary>The names that the same call is handed beside it, with spaces between them.</summary>
    public string Beside { get; init; } = "";

    /// <summary>The strings of a file, in order, without interpolated ones; both sides of an <c>#if</c> count.</summary>
    public static IReadOnlyList<StringLiteral> Of(string csharpText, CancellationToken cancellation) =>
        Read(csharpText, node => node is LiteralExpressionSyntax ? StringText.Of(node) : null, cancellation);

    /// <summary>The same with interpolated strings and sums of strings, in which values are holes.</summary>
    public static IReadOnlyList<StringLiteral> WithHoles(string csharpText, CancellationToken cancellation) =>
        Read(csharpText, StringText.Of, cancellation);

    private static IReadOnlyList<StringLiteral> Read(string csharpText, Func<SyntaxNode, string?> read, CancellationToken cancellation) =>
    [
        .. ParsedVariants.Of(csharpText, cancellation).Units
            .SelectMany(unit => unit.DescendantNodes())
            .Select(node => read(node) is { } text ? Literal(node, text) : null)
            .OfType<StringLiteral>()
            .Distinct()
            .OrderBy(literal => literal.Line),
    ];

    private static StringLiteral Literal(SyntaxNode node, string text)
    {
        var isPart = StringText.IsPart(node);
        var (call, beside) = isPart ? ("", "") : EnclosingCall.Of(node);
        return new(node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, text) { IsPart = isPart, Call = call, Beside = beside };
    }
}
