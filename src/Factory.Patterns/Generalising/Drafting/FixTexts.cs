using Factory.Patterns.CSharp;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>A fixed file, parsed on both sides.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
internal sealed record FixTexts(string Path, SourceFile Before, SourceFile After)
{
    /// <exception cref="Factory.Model.Faults.InvalidInputException">The code nests too deep to be read.</exception>
    public static FixTexts Of(FixedFile file, CancellationToken cancellation) =>
        new(file.Path, Parsed(file.Path, file.Before, cancellation), Parsed(file.Path, file.After, cancellation));

    private static SourceFile Parsed(string path, string text, CancellationToken cancellation)
    {
        var unified = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return new(path, unified, CSharpFile.Parse(path, unified, cancellation));
    }
}
