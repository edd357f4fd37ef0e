using Factory.Patterns.CSharp.Matching;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Scanning.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>
/// The tokens of a pattern that every match of it has, whatever the matching sees through: names that may be written in another way,
/// literals that may be constants, and types that may be inferred are left out.
/// </summary>
internal static class SolidTokens
{
    /// <summary>What the file of a match holds, somewhere.</summary>
    public static IEnumerable<Requirement> InFile(SyntaxNode node)
    {
        foreach (var token in Tokens(node, inner => !IsLookedThrough(inner)).Where(IsWord))
        {
            var isAttribute = token.Parent?.Parent is AttributeSyntax { Name: var name } && name == token.Parent;
            yield return isAttribute ? Attribute(token.ValueText) : new Requirement.Token(token.ValueText);
        }
    }

    private static Requirement.AnyOf Attribute(string name)
    {
        var plain = name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
        return new([.. new[] { plain, $"{plain}Attribute", $"{name}Attribute" }.Where(one => one.Length > 0).Distinct().Select(one => new Requirement.Token(one))]);
    }

    /// <summary>What the member of a type holds in which a match of the node lies, or all that is in no member.</summary>
    public static IEnumerable<Requirement> InRegion(SyntaxNode node) => Of(node, inner => !IsLookedThrough(inner));

    /// <summary>What the statement holds in which a match of the node lies, or which it is, without the statements in it.</summary>
    public static IEnumerable<Requirement> OfStatement(SyntaxNode node) =>
        Of(node, inner => !IsLookedThrough(inner) && (inner == node || inner is not StatementSyntax or BlockSyntax));

    private static IEnumerable<Requirement> Of(SyntaxNode node, Func<SyntaxNode, bool> isRead) => Tokens(node, isRead)
        .Where(token => !IsInferable(token))
        .Select(Run)
        .OfType<TokenRun>()
        .Select(run => new Requirement.Run(run))
        .Concat<Requirement>(Truths(node, isRead))
        .Concat(OtherForms.In(node, isRead));

    /// <summary>The tokens of a node, without those of signs and of what the matching looks through.</summary>
    private static IEnumerable<SyntaxToken> Tokens(SyntaxNode node, Func<SyntaxNode, bool> isRead) => node
        .DescendantNodesAndTokensAndSelf(isRead)
        .Where(inner => inner.IsToken)
        .Select(inner => inner.AsToken())
        .Where(token => !token.IsMissing && token.Span.Length > 0 && !token.Text.StartsWith(Sign.Letter));

    /// <summary>Whether a name of a pattern stands in every match as it is.</summary>
    public static bool IsSolid(SyntaxToken name) => IsWord(name) && !name.Text.StartsWith(Sign.Letter);

    /// <summary>Signs, and what may be written in another way.</summary>
    public static bool IsLookedThrough(SyntaxNode node) =>
        node is PredefinedTypeSyntax { Keyword.RawKind: not (int)SyntaxKind.VoidKeyword } or LiteralExpressionSyntax { RawKind: not (int)SyntaxKind.NullLiteralExpression } or InterpolatedStringExpressionSyntax
        || node is SwitchSectionSyntax { Labels: [CaseSwitchLabelSyntax label] } && Sign.IsEllipsis(label.Value)
        || node is ClassDeclarationSyntax && Sign.NameOf(node).Length > 0;

    private static bool IsWord(SyntaxToken token) =>
        (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is not "var" and not "System" and not "Type" && !NameMatching.IsKeywordName(token.ValueText))
        || (SyntaxFacts.IsReservedKeyword(token.Kind()) && token.Kind() is not SyntaxKind.ReturnKeyword)
        || token.IsKind(SyntaxKind.AsyncKeyword);

    /// <summary>A type before a name may be <c>var</c> in the code, with the type to be seen elsewhere in the file.</summary>
    private static bool IsInferable(SyntaxToken token) => token.Parent!.AncestorsAndSelf().Any(node => node.Parent switch
    {
        VariableDeclarationSyntax declaration => declaration.Type == node,
        ForEachStatementSyntax loop => loop.Type == node,
        _ => false,
    });

    private static TokenRun? Run(SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax name when token == name.Identifier => IsWord(token) && IsLast(name) ? new([token.ValueText, .. Behind(name)]) : null,
        VariableDeclaratorSyntax or CatchDeclarationSyntax or ForEachStatementSyntax when token.IsKind(SyntaxKind.IdentifierToken) => new([token.ValueText]),
        BinaryExpressionSyntax or AssignmentExpressionSyntax when !token.IsKind(SyntaxKind.PlusToken) => new([token.Text]),
        ConditionalExpressionSyntax => new([token.Text]),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax, Value: var value } when !Sign.IsEllipsis(value) => new([token.Text]),
        PredefinedTypeSyntax when token.IsKind(SyntaxKind.VoidKeyword) => new([token.Text]),
        BlockSyntax { Statements.Count: 0, Parent: CatchClauseSyntax or FinallyClauseSyntax or TryStatementSyntax } when token.IsKind(SyntaxKind.OpenBraceToken) => new(["{", "}"]),
        MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax when token.IsKind(SyntaxKind.IdentifierToken) => new([token.ValueText]),
        MemberDeclarationSyntax or LocalFunctionStatementSyntax or LocalDeclarationStatementSyntax when IsModifier(token) => new([token.Text]),
        _ => Heads.Contains(token.Kind()) ? new([token.Text]) : null,
    };

    private static bool IsModifier(SyntaxToken token) => token.Parent switch
    {
        MemberDeclarationSyntax member => member.Modifiers.Contains(token),
        LocalFunctionStatementSyntax function => function.Modifiers.Contains(token),
        LocalDeclarationStatementSyntax local => local.Modifiers.Contains(token),
        _ => false,
    };

    /// <summary>Words without which a statement or an expression of their kind can't be written.</summary>
    private static readonly HashSet<SyntaxKind> Heads =
    [
        SyntaxKind.IfKeyword, SyntaxKind.ElseKeyword, SyntaxKind.ForKeyword, SyntaxKind.ForEachKeyword, SyntaxKind.WhileKeyword, SyntaxKind.DoKeyword, SyntaxKind.LockKeyword,
        SyntaxKind.ThrowKeyword, SyntaxKind.TryKeyword, SyntaxKind.CatchKeyword, SyntaxKind.FinallyKeyword, SyntaxKind.SwitchKeyword, SyntaxKind.AwaitKeyword,
        SyntaxKind.TypeOfKeyword, SyntaxKind.NewKeyword, SyntaxKind.NullKeyword, SyntaxKind.IsKeyword, SyntaxKind.AsKeyword,
    ];

    /// <summary>What is before the last dot of a name may be imported.</summary>
    private static bool IsLast(SimpleNameSyntax name) => name.Parent switch
    {
        AliasQualifiedNameSyntax alias => alias.Name == name && IsLast(alias),
        QualifiedNameSyntax qualified => qualified.Right == name && IsLast(qualified),
        MemberAccessExpressionSyntax access => access.Name == name ? IsLast(access) : !NameMatching.IsDotted(access),
        AttributeSyntax or NameColonSyntax => false,
        _ => true,
    };

    private static bool IsLast(ExpressionSyntax name) => !(name.Parent is QualifiedNameSyntax or MemberAccessExpressionSyntax && NameMatching.IsDotted(name.Parent));

    /// <summary>Truth values; one that is a constant is seen to by who reads the tokens.</summary>
    private static IEnumerable<Requirement> Truths(SyntaxNode node, Func<SyntaxNode, bool> isRead) => node
        .DescendantNodesAndSelf(isRead)
        .Where(inner => inner.IsKind(SyntaxKind.TrueLiteralExpression) || inner.IsKind(SyntaxKind.FalseLiteralExpression))
        .Select(inner => new Requirement.Token(((LiteralExpressionSyntax)inner).Token.Text));

    /// <summary>What must follow a name at once: the parenthesis of a call, the sign of an assignment.</summary>
    private static IEnumerable<string> Behind(SimpleNameSyntax name)
    {
        SyntaxNode named = name is { Parent: MemberAccessExpressionSyntax access } && access.Name == name ? access : name;
        return (name, named.Parent) switch
        {
            (GenericNameSyntax, _) => ["<"],
            (_, InvocationExpressionSyntax call) when call.Expression == named => call.ArgumentList.Arguments.Count == 0 ? ["(", ")", .. Accessed(call)] : ["("],
            (_, AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment) when assignment.Left == named && named != name => ["="],
            _ => [],
        };
    }

    /// <summary>What is taken of the result of a call at once.</summary>
    private static IEnumerable<string> Accessed(InvocationExpressionSyntax call) =>
        call.Parent is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Name: var name } access
        && access.Expression == call && IsSolid(name.Identifier)
            ? [".", name.Identifier.ValueText, .. Behind(name)]
            : [];
}
