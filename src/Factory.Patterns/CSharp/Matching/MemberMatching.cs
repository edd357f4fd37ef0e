using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>Matches declarations: what a pattern leaves out (attributes, modifiers, type parameters, base types) may be there.</summary>
internal static class MemberMatching
{
    public static IEnumerable<Bindings> Match(MatchSession session, MemberDeclarationSyntax wanted, SyntaxNode code, Bindings bindings)
    {
        if (wanted is GlobalStatementSyntax global)
        {
            return session.Match(global.Statement, code, bindings);
        }

        if (Sign.Metavariable(Sign.NameOf(wanted)) is { } name)
        {
            return bindings.With(name, new(code)) is { } bound ? [bound] : [];
        }

        if (wanted is BaseMethodDeclarationSyntax)
        {
            return Function(session, wanted, code, bindings);
        }

        return code is MemberDeclarationSyntax other && SetMatching.Words(wanted.Modifiers, other.Modifiers)
            ? AttributeMatching.Lists(session, wanted.AttributeLists, other.AttributeLists, bindings).SelectMany(bound => Declaration(session, wanted, other, bound))
            : [];
    }

    /// <summary>A method, constructor or operator; a local function is a method too.</summary>
    public static IEnumerable<Bindings> Function(MatchSession session, SyntaxNode wanted, SyntaxNode code, Bindings bindings)
    {
        if (FunctionParts.Of(wanted) is not { } function || FunctionParts.Of(code) is not { } other
            || function.Kind != other.Kind || !SetMatching.Words(function.Modifiers, other.Modifiers))
        {
            return [];
        }

        return AttributeMatching.Lists(session, function.Attributes, other.Attributes, bindings)
            .SelectMany(bound => session.Optional(function.Type, other.Type, bound))
            .SelectMany(bound => MatchSession.Name(function.Name, other.Name, bound))
            .SelectMany(bound => function.TypeParameters is null ? [bound] : session.Both(function.TypeParameters, other.TypeParameters, bound))
            .SelectMany(bound => ItemMatching.Match(new(session, function.Parameters, other.Parameters), bound))
            .SelectMany(bound => SetMatching.Match(session, function.Constraints, other.Constraints, bound))
            .SelectMany(bound => session.Optional(function.Interface, other.Interface, bound))
            .SelectMany(bound => Initializer(session, function.Initializer, other.Initializer, bound))
            .SelectMany(bound => Body(session, function.Body, other.Body, bound));
    }

    private static IEnumerable<Bindings> Initializer(MatchSession session, ConstructorInitializerSyntax? wanted, ConstructorInitializerSyntax? code, Bindings bindings) =>
        wanted is null ? [bindings]
        : code is null || wanted.RawKind != code.RawKind ? []
        : ArgumentMatching.Match(session, wanted.ArgumentList.Arguments, code.ArgumentList.Arguments, bindings);

    private static IEnumerable<Bindings> Body(MatchSession session, SyntaxNode? wanted, SyntaxNode? code, Bindings bindings) =>
        wanted is null ? code is null ? [bindings] : []
        : code is null ? SyntaxLists.Body(wanted).Count == 0 ? [bindings] : []
        : BodyMatching.Match(session, wanted, code, bindings);

    private static IEnumerable<Bindings> Declaration(MatchSession session, MemberDeclarationSyntax wanted, MemberDeclarationSyntax code, Bindings bindings) => (wanted, code) switch
    {
        (TypeDeclarationSyntax type, TypeDeclarationSyntax other) => type.Keyword.RawKind == other.Keyword.RawKind ? Type(session, type, other, bindings) : [],
        (EnumDeclarationSyntax type, EnumDeclarationSyntax other) => MatchSession.Name(type.Identifier, other.Identifier, bindings)
            .SelectMany(bound => ItemMatching.Match(new(session, type.Members, other.Members), bound)),
        (BaseNamespaceDeclarationSyntax names, BaseNamespaceDeclarationSyntax other) => session.Match(names.Name, other.Name, bindings)
            .SelectMany(bound => ItemMatching.Match(new(session, SyntaxLists.Of(names)!, SyntaxLists.Of(other)!) { MayGoOn = true }, bound)),
        (BaseFieldDeclarationSyntax field, BaseFieldDeclarationSyntax other) => field.RawKind == other.RawKind
            ? StatementMatching.Declaration(session, field.Declaration, other.Declaration, bindings)
            : [],
        (PropertyDeclarationSyntax property, PropertyDeclarationSyntax other) => Property(session, property, other, bindings),
        _ => PartMatching.Match(session, wanted, code, bindings),
    };

    private static IEnumerable<Bindings> Type(MatchSession session, TypeDeclarationSyntax wanted, TypeDeclarationSyntax code, Bindings bindings) =>
        MatchSession.Name(wanted.Identifier, code.Identifier, bindings)
            .SelectMany(bound => wanted.TypeParameterList is null ? [bound] : session.Both(wanted.TypeParameterList, code.TypeParameterList, bound))
            .SelectMany(bound => SetMatching.Match(session, Bases(wanted), Bases(code), bound))
            .SelectMany(bound => wanted.ParameterList is not { } list ? [bound]
                : code.ParameterList is { } other ? ItemMatching.Match(new(session, list.Parameters, other.Parameters), bound) : [])
            .SelectMany(bound => SetMatching.Match(session, wanted.Members, code.Members, bound));

    private static SeparatedSyntaxList<BaseTypeSyntax> Bases(TypeDeclarationSyntax type) => type.BaseList is { } list ? list.Types : default;

    private static IEnumerable<Bindings> Property(MatchSession session, PropertyDeclarationSyntax wanted, PropertyDeclarationSyntax code, Bindings bindings) =>
        session.Match(wanted.Type, code.Type, bindings)
            .SelectMany(bound => MatchSession.Name(wanted.Identifier, code.Identifier, bound))
            .SelectMany(bound => session.Optional(wanted.Initializer?.Value, code.Initializer?.Value, bound))
            .SelectMany(bound => Accessors(session, wanted, code, bound));

    private static IEnumerable<Bindings> Accessors(MatchSession session, PropertyDeclarationSyntax wanted, PropertyDeclarationSyntax code, Bindings bindings) => wanted switch
    {
        { ExpressionBody: { } arrow } => code.ExpressionBody is { } other ? BodyMatching.Match(session, arrow, other, bindings) : [],
        { AccessorList: { } list } => code.AccessorList is { } other
            ? SetMatching.Match(session, list.Accessors, other.Accessors, bindings)
            : list.Accessors.Count == 0 ? [bindings] : [],
        _ => [bindings],
    };
}
