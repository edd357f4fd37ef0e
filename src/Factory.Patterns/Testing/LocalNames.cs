using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Testing;

/// <summary>Writes code with other names for what it declares locally: variables and parameters. It means the same.</summary>
public static class LocalNames
{
    private static readonly CSharpParseOptions Snippet = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    /// <summary>The code with each local name changed, line by line where it was.</summary>
    public static string Renamed(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, Snippet).GetRoot();
        var taken = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        var names = root.DescendantNodes().Select(DeclaredBy).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(name => (Old: name, New: Free(name, taken)))
            .ToDictionary(name => name.Old, name => name.New, StringComparer.Ordinal);
        return root.ReplaceTokens(
            root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.ContainsKey(token.ValueText) && IsLocal(token)),
            (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, names[token.ValueText], token.TrailingTrivia)).ToFullString();
    }

    private static string? DeclaredBy(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: not EventFieldDeclarationSyntax } variable when !IsMember(variable) => variable.Identifier.ValueText,
        ParameterSyntax { Parent.Parent: not RecordDeclarationSyntax } parameter => parameter.Identifier.ValueText,
        ForEachStatementSyntax each => each.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        CatchDeclarationSyntax caught when caught.Identifier.ValueText.Length > 0 => caught.Identifier.ValueText,
        _ => null,
    };

    /// <summary>A field of a type. In a snippet, what stands outside of types is a local.</summary>
    private static bool IsMember(VariableDeclaratorSyntax variable) => variable.Parent?.Parent is FieldDeclarationSyntax { Parent: TypeDeclarationSyntax };

    /// <summary>Not the name of a member, of an argument, or of a property that is set.</summary>
    private static bool IsLocal(SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name => access.Name != name,
        IdentifierNameSyntax { Parent: MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax } => false,
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment } name => assignment.Left != name,
        IdentifierNameSyntax or VariableDeclaratorSyntax or ParameterSyntax or ForEachStatementSyntax or SingleVariableDesignationSyntax or CatchDeclarationSyntax => true,
        _ => false,
    };

    private static string Free(string name, HashSet<string> taken)
    {
        var free = $"other{char.ToUpperInvariant(name[0])}{name[1..]}";
        while (!taken.Add(free))
        {
            free += "2";
        }

        return free;
    }
}
