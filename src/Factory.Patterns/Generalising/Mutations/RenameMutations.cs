using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Mutations;

/// <summary>Gives locals, parameters and classes other names.</summary>
internal static class RenameMutations
{
    /// <summary>Names that are changed by themselves; all of them together are changed too.</summary>
    private const int Most = 2;

    public static IEnumerable<Mutation> Of(SyntaxNode root)
    {
        var words = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        var locals = root.DescendantNodes().Select(Declared).Where(name => name.Parent is not null && MayRename(name, root)).DistinctBy(name => (name.ValueText, Scope(name))).ToList();
        var each = locals.Select(name => new Mutation($"another name for {name.ValueText}", Renamed(name, words)));
        var all = locals.Count > 1 ? [new Mutation("other names for all locals", [.. locals.SelectMany(name => Renamed(name, words))])] : Array.Empty<Mutation>();
        return [.. all, .. Classes(root, words), .. each.Take(Most)];
    }

    private static IEnumerable<Mutation> Classes(SyntaxNode root, HashSet<string> words) => root.DescendantNodes().OfType<TypeDeclarationSyntax>()
        .Where(type => !type.Members.Any(member => member is PropertyDeclarationSyntax property && property.Identifier.ValueText == type.Identifier.ValueText))
        .Take(1)
        .Select(type => new Mutation(
            $"another name for {type.Identifier.ValueText}",
            [
                .. root.DescendantTokens()
                    .Where(token => token.ValueText == type.Identifier.ValueText && IsClassName(token))
                    .Select(token => TextEdit.Replace(token, Free(Other(type), words))),
            ]));

    /// <summary>That the name of an interface starts with an I is no accident.</summary>
    private static string Other(TypeDeclarationSyntax type) => type is InterfaceDeclarationSyntax && type.Identifier.ValueText is ['I', >= 'A' and <= 'Z', ..] name
        ? $"IOther{name[1..]}"
        : $"Other{type.Identifier.ValueText}";

    private static bool IsClassName(SyntaxToken token) => token.Parent switch
    {
        TypeDeclarationSyntax or ConstructorDeclarationSyntax or DestructorDeclarationSyntax => true,
        IdentifierNameSyntax name => !IsPart(name),
        _ => false,
    };

    private static IReadOnlyList<TextEdit> Renamed(SyntaxToken name, HashSet<string> words)
    {
        var other = Free(name.ValueText is [var first, .. var rest] ? $"other{char.ToUpperInvariant(first)}{rest}" : "other", words);
        return
        [
            .. Scope(name).DescendantTokens()
                .Where(token => token.ValueText == name.ValueText && (Declared(token.Parent!) == token || token.Parent is IdentifierNameSyntax use && !IsPart(use)))
                .Select(token => TextEdit.Replace(token, other)),
        ];
    }

    private static string Free(string wished, HashSet<string> words)
    {
        while (words.Contains(wished))
        {
            wished += "2";
        }

        return wished;
    }

    /// <summary>The name that a node declares inside a member; without a parent where it declares none.</summary>
    private static SyntaxToken Declared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } variable => variable.Identifier,
        ParameterSyntax { Parent.Parent: not TypeDeclarationSyntax } parameter => parameter.Identifier,
        ForEachStatementSyntax loop => loop.Identifier,
        CatchDeclarationSyntax caught => caught.Identifier,
        SingleVariableDesignationSyntax designation => designation.Identifier,
        _ => default,
    };

    private static SyntaxNode Scope(SyntaxToken name) =>
        name.Parent!.Ancestors().FirstOrDefault(node => node is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or DelegateDeclarationSyntax)
        ?? name.SyntaxTree!.GetRoot();

    /// <summary>Not where the name is known outside: as an argument's name, as the member of an anonymous type, in a pattern.</summary>
    private static bool MayRename(SyntaxToken name, SyntaxNode root) =>
        name.ValueText is not ("" or "_")
        && !root.DescendantNodes().Any(node => node switch
        {
            NameColonSyntax label => label.Name.Identifier.ValueText == name.ValueText,
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: null, Expression: IdentifierNameSyntax use } => use.Identifier.ValueText == name.ValueText,
            TupleExpressionSyntax tuple => tuple.Arguments.Any(argument => argument.Expression is IdentifierNameSyntax use && use.Identifier.ValueText == name.ValueText),
            _ => false,
        });

    private static bool IsPart(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        QualifiedNameSyntax qualified => qualified.Right == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        _ => false,
    };
}
