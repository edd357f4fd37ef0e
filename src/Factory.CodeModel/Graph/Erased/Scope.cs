using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Graph.Erased;

/// <summary>Where the names of one file are looked up.</summary>
/// <param name="types">The types that there are.</param>
/// <param name="imports">The namespaces that its using directives name.</param>
internal sealed class Scope(NamedTypes types, IReadOnlyList<string> imports)
{
    /// <summary>The namespaces that a file imports for itself, or for its project.</summary>
    public static IEnumerable<string> Imports(CompilationUnitSyntax unit, bool global) => unit.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>()
        .Where(directive => directive is { Alias: null, Name: not null } && directive.StaticKeyword.Span.Length == 0 && directive.GlobalKeyword.Span.Length > 0 == global)
        .Select(directive => Written.Of(directive.Name));

    /// <summary>The one type that a dotted name stands for at a place; null where none does, or where it is not certain.</summary>
    public DeclaredType? Type(string name, SyntaxNode place)
    {
        for (var container = Containers.Of(place); ; container = container[..Math.Max(0, container.LastIndexOf('.'))])
        {
            if (types.Find(container.Length == 0 ? name : $"{container}.{name}") is { } near)
            {
                return near;
            }

            if (container.Length == 0)
            {
                break;
            }
        }

        var imported = imports.Select(space => types.Find($"{space}.{name}")).OfType<DeclaredType>().Distinct().Take(2).ToList();
        return imported is [var only] ? only : null;
    }
}
