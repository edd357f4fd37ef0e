using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Facts;

/// <summary>Finds what a simple name was declared as, in the member and the types around it; no other file is looked at.</summary>
internal sealed class Scopes
{
    private readonly Dictionary<SyntaxNode, ILookup<string, SyntaxNode>> declared = [];
    private readonly Dictionary<SyntaxNode, HashSet<string>> written = [];

    /// <summary>The declaration that a name means at a place; null where this tree has none.</summary>
    public SyntaxNode? Find(string name, SyntaxNode place)
    {
        for (var around = place.Parent; around is not null; around = around.Parent)
        {
            var found = around switch
            {
                TypeDeclarationSyntax or CompilationUnitSyntax => Declared(around)[name].FirstOrDefault(),
                BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax => Innermost(Declared(around)[name], place),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a local variable gets a value other than its first one, or may.</summary>
    public bool IsWrittenAgain(VariableDeclaratorSyntax variable)
    {
        var member = variable.Ancestors().FirstOrDefault(IsMember) ?? variable.SyntaxTree.GetRoot();
        if (!written.TryGetValue(member, out var names))
        {
            written.Add(member, names = [.. member.DescendantNodes().SelectMany(Written)]);
        }

        return names.Contains(variable.Identifier.ValueText);
    }

    private static bool IsMember(SyntaxNode node) => node is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not GlobalStatementSyntax;

    private static IEnumerable<string> Written(SyntaxNode node)
    {
        var target = node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } prefix => prefix.Operand,
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix => postfix.Operand,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
            _ => null,
        };
        return target switch
        {
            IdentifierNameSyntax name => [name.Identifier.ValueText],
            TupleExpressionSyntax tuple => tuple.Arguments.Select(argument => argument.Expression).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText),
            _ => [],
        };
    }

    private ILookup<string, SyntaxNode> Declared(SyntaxNode owner)
    {
        if (!declared.TryGetValue(owner, out var names))
        {
            declared.Add(owner, names = Declarations(owner).ToLookup(NameOf, StringComparer.Ordinal));
        }

        return names;
    }

    private static IEnumerable<SyntaxNode> Declarations(SyntaxNode owner) => owner switch
    {
        TypeDeclarationSyntax type => type.Members.SelectMany(OfMember).Concat(type.ParameterList?.Parameters ?? []),
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().SelectMany(statement => statement.DescendantNodes().Where(Declares)),
        _ => owner.DescendantNodes().Where(Declares),
    };

    private static IEnumerable<SyntaxNode> OfMember(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables,
        PropertyDeclarationSyntax or MethodDeclarationSyntax => [member],
        _ => [],
    };

    private static bool Declares(SyntaxNode node) =>
        node is VariableDeclaratorSyntax or ParameterSyntax or ForEachStatementSyntax or CatchDeclarationSyntax or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax;

    private static string NameOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        CatchDeclarationSyntax caught => caught.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        _ => "",
    };

    /// <summary>The declaration in the smallest scope around the place.</summary>
    private static SyntaxNode? Innermost(IEnumerable<SyntaxNode> candidates, SyntaxNode place) => candidates
        .Select(candidate => (Candidate: candidate, Scope: ScopeOf(candidate)))
        .Where(one => one.Scope.Span.Contains(place.Span))
        .OrderBy(one => one.Scope.Span.Length)
        .FirstOrDefault().Candidate;

    private static SyntaxNode ScopeOf(SyntaxNode declaration) => declaration switch
    {
        ForEachStatementSyntax or CatchDeclarationSyntax { Parent: null } => declaration,
        CatchDeclarationSyntax { Parent: { } clause } => clause,
        ParameterSyntax => declaration.Ancestors().First(around => around is not (ParameterListSyntax or BracketedParameterListSyntax)),
        _ => declaration.Ancestors().First(IsScope),
    };

    private static bool IsScope(SyntaxNode node) =>
        node is BlockSyntax or SwitchSectionSyntax or ForStatementSyntax or UsingStatementSyntax or FixedStatementSyntax
            or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or CompilationUnitSyntax or ArrowExpressionClauseSyntax;
}
