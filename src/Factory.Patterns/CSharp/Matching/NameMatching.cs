using Factory.Patterns.CSharp.Reading;
using Factory.Patterns.Matching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Matching;

/// <summary>
/// Matches names and types. A name is the same with or without the namespace that the file imports, under an alias of the file, and
/// <c>string</c> is <c>String</c>.
/// </summary>
internal static class NameMatching
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["string"] = "String", ["object"] = "Object", ["bool"] = "Boolean", ["byte"] = "Byte", ["sbyte"] = "SByte", ["char"] = "Char",
        ["decimal"] = "Decimal", ["double"] = "Double", ["float"] = "Single", ["int"] = "Int32", ["uint"] = "UInt32", ["long"] = "Int64",
        ["ulong"] = "UInt64", ["short"] = "Int16", ["ushort"] = "UInt16", ["void"] = "Void",
    };

    /// <summary>Whether a name can also be written as a keyword: <c>String</c>, <c>Int32</c>.</summary>
    public static bool IsKeywordName(string name) => Keywords.ContainsValue(name);

    /// <summary>Whether a node is names and dots, and nothing else.</summary>
    public static bool IsDotted(SyntaxNode node) => Dotted(node) is not null;

    public static IEnumerable<Bindings> Match(MatchSession session, ExpressionSyntax wanted, SyntaxNode code, Bindings bindings)
    {
        if (session.NameWanted(wanted) is { } name && Dotted(code) is { } other)
        {
            return AreSame(session, name, other) ? [bindings] : [];
        }

        return (wanted, code) switch
        {
            (GenericNameSyntax generic, GenericNameSyntax found) => MatchSession.Name(generic.Identifier, found.Identifier, bindings)
                .SelectMany(bound => ItemMatching.Match(new(session, generic.TypeArgumentList.Arguments, found.TypeArgumentList.Arguments), bound)),
            (QualifiedNameSyntax qualified, QualifiedNameSyntax found) => Two((qualified.Left, qualified.Right), (found.Left, found.Right)),
            (GenericNameSyntax, QualifiedNameSyntax found) when Dotted(found.Left) is { } prefix && session.Tree.Names.IsNamespace(Join(prefix)) =>
                session.Match(wanted, found.Right, bindings),
            (MemberAccessExpressionSyntax access, _) when ExpressionMatching.Accessed(code) is ({ } receiver, { } member) =>
                Two((access.Expression, access.Name), (receiver, member)),
            (NullableTypeSyntax or ArrayTypeSyntax or PointerTypeSyntax or TupleTypeSyntax or RefTypeSyntax, _) => PartMatching.Match(session, wanted, code, bindings),
            (TypeSyntax, NullableTypeSyntax { ElementType: NameSyntax or PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword or (int)SyntaxKind.ObjectKeyword } } found) =>
                session.Match(wanted, found.ElementType, bindings),
            _ => [],
        };

        IEnumerable<Bindings> Two((SyntaxNode Left, SyntaxNode Right) pair, (SyntaxNode Left, SyntaxNode Right) found) =>
            session.Match(pair.Right, found.Right, bindings).SelectMany(bound => session.Match(pair.Left, found.Left, bound));
    }

    /// <summary>The parts of a name; null for what is more than names and dots, and for signs of a pattern.</summary>
    public static List<string>? Dotted(SyntaxNode node)
    {
        switch (node)
        {
            case IdentifierNameSyntax name:
                return name.Identifier.Text.StartsWith(Sign.Letter) ? null : [name.Identifier.ValueText];
            case PredefinedTypeSyntax type:
                return ["System", Keywords.GetValueOrDefault(type.Keyword.ValueText, type.Keyword.ValueText)];
            case AliasQualifiedNameSyntax { Alias.Identifier.Text: "global", Name: var inner }:
                return Dotted(inner);
            case QualifiedNameSyntax { Right: IdentifierNameSyntax } name:
                return And(Dotted(name.Left), Dotted(name.Right));
            case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Name: IdentifierNameSyntax } access:
                return And(Dotted(access.Expression), Dotted(access.Name));
            default:
                return null;
        }
    }

    private static List<string>? And(List<string>? left, List<string>? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        left.AddRange(right);
        return left;
    }

    private static bool AreSame(MatchSession session, List<string> wanted, List<string> code)
    {
        if (wanted[^1] != code[^1] && session.Tree.Names.Alias(code[0]) is null)
        {
            return false;
        }

        var names = session.Tree.Names;
        return wanted.SequenceEqual(code)
            || names.Alias(code[0]) is { } target && AreEqual(wanted, [.. target.Split('.'), .. code.Skip(1)])
            || AreEqual(wanted, code);

        bool AreEqual(List<string> one, List<string> other) =>
            one.Count >= other.Count
                ? Ends(one, other) && (one.Count == other.Count || IsFree(one, one.Count - other.Count))
                : Ends(other, one) && IsNamespace(other, other.Count - one.Count);

        bool IsFree(List<string> longer, int prefix) => prefix == 1 && longer[0] == "System" && Keywords.ContainsValue(longer[1])
            || names.Imports(Join(longer.Take(prefix)));

        bool IsNamespace(List<string> longer, int prefix) => names.IsNamespace(Join(longer.Take(prefix)));
    }

    private static bool Ends(List<string> longer, List<string> shorter) => longer.Skip(longer.Count - shorter.Count).SequenceEqual(shorter);

    private static string Join(IEnumerable<string> parts) => string.Join('.', parts);
}
