using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Reading;

/// <summary>What Roslyn has against a pattern, without what is right in a pattern and wrong in C#.</summary>
internal static class PatternErrors
{
    private const string IdentifierExpected = "CS1001";

    /// <summary>The first error; null where there is none.</summary>
    public static PatternMistake? First(CompilationUnitSyntax unit, int shift, RewrittenPattern rewritten)
    {
        if (!unit.ContainsDiagnostics)
        {
            return null;
        }

        try
        {
            var error = unit.GetDiagnostics()
                .Where(one => one.Severity == DiagnosticSeverity.Error && !IsParameterWithoutType(unit, one))
                .OrderBy(one => one.Location.SourceSpan.Start)
                .FirstOrDefault();
            return error is null
                ? null
                : new(rewritten.Written(error.Location.SourceSpan.Start - shift), $"this is no C#: {Readable(error.GetMessage(System.Globalization.CultureInfo.InvariantCulture))}", Advice(error.Id));
        }
        catch (ArgumentOutOfRangeException)
        {
            // In a hole of a raw string that is not closed, Roslyn counts a place from behind its error and fails to tell of it.
            return new(0, "this is no C#: a string is not closed", Advice(""));
        }
    }

    /// <summary>In <c>void M(..., $X)</c> the name of a parameter is missing, and that is meant.</summary>
    private static bool IsParameterWithoutType(CompilationUnitSyntax unit, Diagnostic error) =>
        error.Id == IdentifierExpected
        && unit.FindToken(Math.Max(0, error.Location.SourceSpan.Start - 1)) is var token
        && (token.Parent ?? unit).AncestorsAndSelf().Concat(token.GetPreviousToken().Parent?.AncestorsAndSelf() ?? [])
            .OfType<ParameterSyntax>().FirstOrDefault() is { Type: IdentifierNameSyntax { Identifier.Text: [Sign.Letter, ..] }, Identifier.IsMissing: true };

    private static string Readable(string message) =>
        message.Replace(Sign.Ellipsis, "...", StringComparison.Ordinal).Replace(Sign.Letter, '$').TrimEnd('.');

    private static string Advice(string id) => id switch
    {
        "CS1002" => "End each statement with ; and put nothing behind an expression",
        "CS1513" or "CS1026" or "CS1003" => "Close what is open, and write ... only where a list or a statement may stand",
        _ => "Write a whole expression, whole statements, a whole member, or the top of a file; ... and $X stand for what may be anything",
    };
}
