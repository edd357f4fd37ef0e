using System.Buffers;
using Factory.CodeModel.Syntax;
using Factory.Model.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Graph.Erased;

/// <summary>
/// Completes a graph with what compilation erases: constants and members of enumerations that are named with their type, and types and
/// members in <c>nameof</c>. Only what is certain by syntax counts: a type that the namespaces at hand and the using directives lead to
/// alone. Such a use belongs to the type that holds it. Constants behind <c>using static</c>, aliases and generic types are not found.
/// </summary>
internal sealed class ErasedUses
{
    private const string NameOf = "nameof";

    private readonly GraphSource source;
    private readonly CodeGraph graph;
    private readonly NamedTypes types;
    private readonly SearchValues<string> hints;

    private ErasedUses(CodeGraph graph, GraphSource source)
    {
        (this.graph, this.source) = (graph, source);
        types = new(graph);
        hints = SearchValues.Create([NameOf, .. types.Holders.Select(name => $"{name}.")], StringComparison.Ordinal);
    }

    /// <summary>The uses, each once, by file and line.</summary>
    public static IReadOnlyList<Use> Of(CodeGraph graph, GraphSource source, CancellationToken cancellation) => new ErasedUses(graph, source).Find(cancellation);

    private List<Use> Find(CancellationToken cancellation)
    {
        var paths = graph.Types.SelectMany(type => type.Members.Select(member => member.Place.Path).Append(type.Place.Path))
            .Where(path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var texts = new string?[paths.Count];
        var found = new IReadOnlyList<Use>[paths.Count];
        var bound = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, paths.Count, bound, index => texts[index] = source.Read(paths[index]));
        var globals = Globals(paths, texts, cancellation);
        Parallel.For(0, paths.Count, bound, index => found[index] = texts[index] is { } text && text.AsSpan().ContainsAny(hints)
            ? [.. ParsedVariants.Of(text, cancellation).Units.SelectMany(unit => InFile(unit, paths[index], globals))]
            : []);
        return [.. found.SelectMany(uses => uses).DistinctBy(use => (use.From, use.To, use.Kind))];
    }

    /// <summary>What global using directives import, by the folder of the project that they stand in.</summary>
    private ILookup<string, string> Globals(List<string> paths, string?[] texts, CancellationToken cancellation) => paths
        .Zip(texts)
        .Where(file => file.Second?.Contains("global using", StringComparison.Ordinal) == true)
        .SelectMany(file => ParsedVariants.Of(file.Second!, cancellation).Units.SelectMany(unit => Scope.Imports(unit, global: true)), (file, name) => (Project: ProjectOf(file.First), Name: name))
        .Distinct()
        .ToLookup(import => import.Project, import => import.Name, StringComparer.Ordinal);

    private string ProjectOf(string path) => source.Projects
        .Select(project => project.Path[..(project.Path.LastIndexOf('/') + 1)])
        .Where(folder => path.StartsWith(folder, StringComparison.Ordinal))
        .MaxBy(folder => folder.Length) ?? "";

    private IEnumerable<Use> InFile(CompilationUnitSyntax unit, string path, ILookup<string, string> globals)
    {
        var scope = new Scope(types, [.. Scope.Imports(unit, global: false).Concat(globals[ProjectOf(path)]).Distinct(StringComparer.Ordinal)]);
        foreach (var node in unit.DescendantNodes())
        {
            var named = node switch
            {
                MemberAccessExpressionSyntax access => Constant(access, scope),
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: NameOf }, ArgumentList.Arguments: [var argument] } => Named(argument.Expression, scope),
                _ => null,
            };
            if (named is not null && Holder(node, scope) is { } holder && holder.Name != named)
            {
                var start = node.GetLocation().GetLineSpan().StartLinePosition;
                yield return new(holder.Name, named, named.Member.Length > 0 && node is MemberAccessExpressionSyntax ? UseKind.Access : UseKind.Mention, new SourceLocation(path, start.Line + 1, start.Character + 1));
            }
        }
    }

    private SymbolName? Constant(MemberAccessExpressionSyntax access, Scope scope) =>
        IsName(access.Expression) && scope.Type(Written.Of(access.Expression), access) is { } type ? types.Constant(type, access.Name.Identifier.ValueText)?.Name : null;

    /// <summary>The type or member that <c>nameof</c> names: by itself, with its type, or a member of the type that holds the expression.</summary>
    private static SymbolName? Named(ExpressionSyntax expression, Scope scope)
    {
        if (!IsName(expression))
        {
            return null;
        }

        return scope.Type(Written.Of(expression), expression) is { } type ? type.Name : expression switch
        {
            MemberAccessExpressionSyntax access => scope.Type(Written.Of(access.Expression), access) is { } holder ? Member(holder, access.Name.Identifier.ValueText) : null,
            IdentifierNameSyntax name => Holder(name, scope) is { } own ? Member(own, name.Identifier.ValueText) : null,
            _ => null,
        };
    }

    private static SymbolName? Member(DeclaredType type, string name) => type.Members.FirstOrDefault(member => member.Name.Simple.SequenceEqual(name))?.Name;

    /// <summary>The type that a node stands in; null outside of types, or where it is not known.</summary>
    private static DeclaredType? Holder(SyntaxNode node, Scope scope) =>
        node.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault() is { } type ? scope.Type(type.Identifier.ValueText, type) : null;

    private static bool IsName(ExpressionSyntax expression) => expression is IdentifierNameSyntax || (expression is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax } access && IsName(access.Expression));
}
