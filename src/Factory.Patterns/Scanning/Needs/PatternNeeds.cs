using Factory.Patterns.CSharp;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Scanning.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>What one C# pattern needs to see of a file.</summary>
/// <param name="File">The tokens that a file with a match holds.</param>
/// <param name="Bodies">The bodies in which its matches lie.</param>
/// <param name="Spanning">The bodies that it needs beyond the one in which something else was found, because it reaches over several members.</param>
internal sealed record PatternNeeds(Requirement File, BodyNeeds Bodies, BodyNeeds Spanning)
{
    /// <summary>The needs of a pattern, from its syntax.</summary>
    public static PatternNeeds Of(CSharpPattern pattern)
    {
        var items = pattern.Parsed.Items.Where(item => !IsSign(item)).ToList();
        var bodies = items.Aggregate(BodyNeeds.None, (needs, item) => needs.And(OfItem(item)));
        var isSpanning = items.Count > 1 || items.Exists(IsOverMembers);
        return new(
            new Requirement.AllOf([.. pattern.Parsed.Items.Concat(pattern.Parsed.Types.Values).SelectMany(SolidTokens.InFile)]),
            items.Count == 0 ? BodyNeeds.Every : bodies,
            isSpanning ? bodies : BodyNeeds.None);
    }

    private static bool IsSign(SyntaxNode item) => Sign.NameOf(item) is [Sign.Letter, ..] && item is not ExpressionSyntax;

    private static bool IsOverMembers(SyntaxNode item) => item is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax;

    /// <summary>Declarations are never left out, so of them only what their bodies say can be missing.</summary>
    private static BodyNeeds OfItem(SyntaxNode item) => item switch
    {
        UsingDirectiveSyntax or ExternAliasDirectiveSyntax or AttributeListSyntax or EnumDeclarationSyntax or DelegateDeclarationSyntax => BodyNeeds.None,
        TypeDeclarationSyntax type => type.Members.Where(member => !IsSign(member)).Aggregate(BodyNeeds.None, (needs, member) => needs.And(OfItem(member))),
        BaseNamespaceDeclarationSyntax names => names.Members.Where(member => !IsSign(member)).Aggregate(BodyNeeds.None, (needs, member) => needs.And(OfItem(member))),
        BaseMethodDeclarationSyntax method => OfBody(method.Body),
        LocalFunctionStatementSyntax => OfText(item),
        BasePropertyDeclarationSyntax { AccessorList: not null } => BodyNeeds.Every,
        MemberDeclarationSyntax => BodyNeeds.None,
        _ => OfText(item),
    };

    private static BodyNeeds OfBody(BlockSyntax? body)
    {
        if (body is null || body.Statements.All(statement => Sign.IsEllipsis(statement)))
        {
            // An empty body in a pattern wants one that is empty in the file too.
            return body is { Statements.Count: 0 } ? BodyNeeds.Every : BodyNeeds.None;
        }

        return OfText(body);
    }

    private static BodyNeeds OfText(SyntaxNode node) => SolidTokens.BestRun(node) is { } run ? new([run], All: false) : BodyNeeds.Every;
}
