using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Graph.Erased;

/// <summary>Where the names of one file are looked up.</summary>
internal sealed class Scope
{
    /// <summary>No person writes a longer name.</summary>
    private const int LongestContainer = 1000;

    private readonly NamedTypes types;
    private readonly IReadOnlyList<string> imports;
    private readonly HashSet<string> taken;
    private readonly Dictionary<BaseTypeDeclarationSyntax, DeclaredType?> holders = [];

    /// <param name="types">The types that there are.</param>
    /// <param name="unit">The file.</param>
    /// <param name="imports">The namespaces that its using directives name.</param>
    public Scope(NamedTypes types, CompilationUnitSyntax unit, IReadOnlyList<string> imports)
    {
        (this.types, this.imports) = (types, imports);
        taken = unit.DescendantNodes().Select(Declared).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The namespaces that a file imports for itself, or for its project.</summary>
    public static IEnumerable<string> Imports(CompilationUnitSyntax unit, bool global) => unit.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>()
        .Where(directive => directive is { Alias: null, Name: not null } && directive.StaticKeyword.Span.Length == 0 && directive.GlobalKeyword.Span.Length > 0 == global)
        .Select(directive => Written.Of(directive.Name));

    /// <summary>The one type that a name stands for at a place; null where none does, or where it is not certain.</summary>
    public DeclaredType? Type(IReadOnlyList<string> name, SyntaxNode place)
    {
        if (name.Count == 0 || taken.Contains(name[0]) || Holder(place) is not { } holder || types.HasMember(holder, name[0]))
        {
            return null;
        }

        return Lookup(string.Join('.', name), Containers.Of(place)) is { } found && (found.IsVisible || found.Name.Assembly == holder.Name.Assembly) ? found : null;
    }

    /// <summary>The type that a node stands in; null outside of types, or where it is not known.</summary>
    public DeclaredType? Holder(SyntaxNode node)
    {
        if (node.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault() is not { } declaration)
        {
            return null;
        }

        if (!holders.TryGetValue(declaration, out var holder))
        {
            holders[declaration] = holder = types.Find(Containers.Qualified(declaration, declaration.Identifier.ValueText));
        }

        return holder;
    }

    private DeclaredType? Lookup(string name, string container)
    {
        for (; container.Length is > 0 and < LongestContainer; container = container[..Math.Max(0, container.LastIndexOf('.'))])
        {
            if (types.Find($"{container}.{name}") is { } near)
            {
                return near;
            }
        }

        var found = imports.Select(space => types.Find($"{space}.{name}")).Append(types.Find(name)).OfType<DeclaredType>().Distinct().Take(2).ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>The name of a variable, parameter or member, which a type of that name would stand behind.</summary>
    private static string? Declared(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        CatchDeclarationSyntax caught => caught.Identifier.ValueText,
        _ => null,
    };
}
