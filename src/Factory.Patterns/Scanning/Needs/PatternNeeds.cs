using Factory.Patterns.CSharp;
using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Scanning.Anchors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Scanning.Needs;

/// <summary>What one C# pattern needs to see of a file.</summary>
/// <param name="File">The tokens that a file with a match holds.</param>
/// <param name="Region">What the region of a match holds, where all of a match lies in one.</param>
internal sealed record PatternNeeds(Requirement File, Requirement Region)
{
    /// <summary>The bodies in which its matches lie.</summary>
    public Requirement Bodies { get; init; } = Requirement.Never;

    /// <summary>What a body holds in which a match lies, or that lies in a match.</summary>
    public Requirement Around { get; init; } = Requirement.Always;

    /// <summary>The bodies that it needs beyond the one in which something else was found, because it reaches over a member or several.</summary>
    public Requirement Spanning { get; init; } = Requirement.Never;

    /// <summary>The bodies with a function in them that it may match, where nothing else needs them.</summary>
    public Requirement Functions { get; init; } = Requirement.Never;

    /// <summary>The needs of a pattern, from its syntax.</summary>
    public static PatternNeeds Of(CSharpPattern pattern)
    {
        var file = new Requirement.AllOf([.. pattern.Parsed.Items.Concat(pattern.Parsed.Types.Values).SelectMany(SolidTokens.InFile)]);
        var items = pattern.Parsed.Items.Where(item => !IsSign(item)).ToList();
        if (items.Count == 0)
        {
            return new(file, Requirement.Always) { Bodies = Requirement.Always };
        }

        if (pattern.Parsed.Items is [var only] && IsMember(only))
        {
            return new(file, OfText(only)) { Spanning = OfItem(only), Functions = LocalFunctions.In(only) };
        }

        // Beside others, "..." also reaches from a field into the bodies behind it.
        if (items.Exists(IsDeclaration) || items.Count < pattern.Parsed.Items.Count)
        {
            return new(file, Requirement.Always)
            {
                Spanning = new Requirement.AnyOf([.. items.Select(OfItem)]),
                Functions = new Requirement.AnyOf([.. items.Select(LocalFunctions.In)]),
            };
        }

        var tokens = new Requirement.AllOf([.. items.SelectMany(SolidTokens.InRegion)]);
        return new(file, items.Count > 1 && items.TrueForAll(MayBeField) ? Requirement.Always : tokens)
        {
            Bodies = tokens,

            // The first value of a property stands behind its body.
            Around = items is [AssignmentExpressionSyntax] ? Requirement.Always : tokens,
        };
    }

    /// <summary>What is found as one member, and as nothing that is larger.</summary>
    private static bool IsMember(SyntaxNode item) =>
        item is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax && !IsSign(item);

    /// <summary>What is also found among members, so that two of them may lie in two.</summary>
    private static bool MayBeField(SyntaxNode item) => item is LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ExpressionSyntax;

    private static bool IsSign(SyntaxNode item) => Sign.NameOf(item) is [Sign.Letter, ..] && item is not ExpressionSyntax;

    /// <summary>What is no statement and no expression, and a function, which is also looked for among members.</summary>
    private static bool IsDeclaration(SyntaxNode item) => item is not (StatementSyntax or ExpressionSyntax or CatchClauseSyntax or FinallyClauseSyntax) or LocalFunctionStatementSyntax;

    /// <summary>Declarations are never left out, so of them only what their bodies say can be missing.</summary>
    private static Requirement OfItem(SyntaxNode item) => item switch
    {
        UsingDirectiveSyntax or ExternAliasDirectiveSyntax or AttributeListSyntax or EnumDeclarationSyntax or DelegateDeclarationSyntax => Requirement.Never,
        TypeDeclarationSyntax type => OfItems(type.Members),
        BaseNamespaceDeclarationSyntax names => OfItems(names.Members),
        BaseMethodDeclarationSyntax method => OfBody(method.Body),
        LocalFunctionStatementSyntax function => OfBody(function.Body),
        BasePropertyDeclarationSyntax { AccessorList: not null } => Requirement.Always,
        MemberDeclarationSyntax => Requirement.Never,
        _ => OfText(item),
    };

    private static Requirement.AnyOf OfItems(IEnumerable<SyntaxNode> items) => new([.. items.Where(item => !IsSign(item)).Select(OfItem)]);

    private static Requirement OfBody(BlockSyntax? body) =>
        body is null || body.Statements is [var only] && Sign.IsEllipsis(only) ? Requirement.Never

        // An empty body in a pattern wants one that is empty in the file too.
        : body.Statements.Count == 0 ? Requirement.Always
        : OfText(body);

    private static Requirement.AllOf OfText(SyntaxNode node) => new([.. SolidTokens.InRegion(node)]);
}
