using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Surface;

/// <summary>
/// What other assemblies can see of a C# file: one normalised signature for each public, protected or protected internal type and
/// member of such a type. Two files with equal sets offer the same; layout, comments, attributes and bodies do not matter.
/// </summary>
public static class PublicSurface
{
    /// <summary>
    /// The signatures that a file's syntax shows; both sides of an <c>#if</c> count. A file whose brackets nest too deep to be read
    /// gives one line that says so.
    /// </summary>
    public static IReadOnlySet<string> Of(string csharpText)
    {
        var variants = ParsedVariants.Of(csharpText, CancellationToken.None);
        return variants.Units
            .SelectMany(Declarations)
            .Where(Visibility.IsVisible)
            .SelectMany(MemberSignatures.Of)
            .Concat(variants.IsTooDeep ? ["(unreadable: brackets nest too deep)"] : [])
            .ToHashSet(StringComparer.Ordinal);
    }

    internal static IEnumerable<MemberDeclarationSyntax> Declarations(CompilationUnitSyntax unit) => unit
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>();
}
