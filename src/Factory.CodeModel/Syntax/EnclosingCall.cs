using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Syntax;

/// <summary>Tells what an expression is handed to: the innermost call, creation or attribute of which it is an argument, or a part of one.</summary>
internal static class EnclosingCall
{
    /// <summary>No person nests an argument deeper; a chain of operators may be as long as a file.</summary>
    private const int Deepest = 32;

    /// <summary>The simple name of what is called, and the names in its other arguments; both empty where there is no call.</summary>
    public static (string Call, string Beside) Of(SyntaxNode node)
    {
        var argument = node.Ancestors().Take(Deepest).TakeWhile(around => around is not (StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .FirstOrDefault(around => around is ArgumentSyntax or AttributeArgumentSyntax);
        return argument?.Parent is { } list && NameOf(list.Parent) is { Length: > 0 } name ? (name, Beside(list, argument)) : ("", "");
    }

    private static string Beside(SyntaxNode list, SyntaxNode argument) => string.Join(' ', list.ChildNodes()
        .Where(other => other != argument)
        .SelectMany(other => other.ChildNodes())
        .Select(NameOf)
        .Where(name => name.Length > 0));

    private static string NameOf(SyntaxNode? node) => node switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression),
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type),
        AttributeSyntax attribute => NameOf(attribute.Name),
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
