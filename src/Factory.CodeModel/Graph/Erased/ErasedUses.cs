using System.Buffers;
using Factory.CodeModel.Syntax;
using Factory.Model.Reports;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Graph.Erased;

/// <summary>
/// Completes a graph with what compilation erases: constants and members of enumerations that are named with their type, and types and
/// members in <c>nameof</c>. Only what is certain by syntax counts: a type that the namespaces at hand and the using directives lead to
/// alone, under a name that nothing else in the file or its type has. Such a use belongs to the type that holds it. Constants behind
/// <c>using static</c>, aliases and generic types are not found, nor what stands under a symbol of <c>#if</c>.
/// </summary>
internal sealed class ErasedUses
{
    private const string NameOf = "nameof";
    private const string GlobalUsing = "global using";

    private readonly GraphSource source;
    private readonly NamedTypes types;
    private readonly SearchValues<string> hints;

    private ErasedUses(CodeGraph graph, GraphSource source)
    {
        this.source = source;
        types = new(graph);
        hints = SearchValues.Create([NameOf, .. types.Holders.Select(name => $"{name}.")], StringComparison.Ordinal);
    }

    /// <summary>The uses, each once, by file and line.</summary>
    public static IReadOnlyList<Use> Of(CodeGraph graph, GraphSource source, CancellationToken cancellation) => new ErasedUses(graph, source).Find(cancellation);

    private List<Use> Find(CancellationToken cancellation)
    {
        var paths = source.Files.Where(path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        var texts = new string?[paths.Count];
        var found = new IReadOnlyList<Use>[paths.Count];
        var bound = new ParallelOptions { CancellationToken = cancellation };

        // Texts are kept and trees are not: a tree takes twenty times as much.
        Parallel.For(0, paths.Count, bound, index => texts[index] = Read(paths[index]));
        var globals = paths.Zip(texts)
            .Where(file => file.Second?.Contains(GlobalUsing, StringComparison.Ordinal) == true)
            .SelectMany(file => Parse(file.Second!, cancellation) is { } unit ? Scope.Imports(unit, global: true) : [], (file, name) => (Project: ProjectOf(file.First), Name: name))
            .Distinct()
            .ToLookup(import => import.Project, import => import.Name, StringComparer.Ordinal);
        Parallel.For(0, paths.Count, bound, index => found[index] = texts[index] is { } text && Parse(text, cancellation) is { } unit ? [.. InFile(unit, paths[index], globals)] : []);
        return [.. found.SelectMany(uses => uses).DistinctBy(use => (use.From, use.To, use.Kind))];
    }

    /// <summary>A file's text; null where nothing of it can matter.</summary>
    private string? Read(string path) =>
        source.Read(path) is { } text && (text.AsSpan().ContainsAny(hints) || text.Contains(GlobalUsing, StringComparison.Ordinal)) ? text : null;

    /// <summary>The file as it is without symbols; null for one whose brackets nest too deep to be read.</summary>
    private static CompilationUnitSyntax? Parse(string text, CancellationToken cancellation) =>
        ParsedVariants.Of(text, cancellation).Units is [var plain, ..] ? plain : null;

    private string ProjectOf(string path) => source.Projects
        .Select(project => project.Path[..(project.Path.LastIndexOf('/') + 1)])
        .Where(folder => path.StartsWith(folder, StringComparison.Ordinal))
        .MaxBy(folder => folder.Length) ?? "";

    private IEnumerable<Use> InFile(CompilationUnitSyntax unit, string path, ILookup<string, string> globals)
    {
        var scope = new Scope(types, unit, [.. Scope.Imports(unit, global: false).Concat(globals[ProjectOf(path)]).Distinct(StringComparer.Ordinal)]);
        foreach (var node in unit.DescendantNodes())
        {
            var (name, kind) = node switch
            {
                MemberAccessExpressionSyntax => (Constant(node, scope), UseKind.Access),
                QualifiedNameSyntax { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } } => (Constant(node, scope), UseKind.Access),
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: NameOf }, ArgumentList.Arguments: [var argument] } =>
                    (Named(argument.Expression, scope), UseKind.Mention),
                _ => default,
            };
            if (name is not null && scope.Holder(node) is { } holder && holder.Name != name)
            {
                var start = node.GetLocation().GetLineSpan().StartLinePosition;
                yield return new(holder.Name, name, kind, new SourceLocation(path, start.Line + 1, start.Character + 1));
            }
        }
    }

    private SymbolName? Constant(SyntaxNode node, Scope scope) =>
        DottedName.Of(node) is [.. var holder, var name] && scope.Type(holder, node) is { } type ? types.Constant(type, name)?.Name : null;

    /// <summary>What <c>nameof</c> names: a member of the type that holds the expression, a type, or a member with its type.</summary>
    private static SymbolName? Named(ExpressionSyntax expression, Scope scope) => DottedName.Of(expression) switch
    {
        [] => null,
        [var name] when scope.Holder(expression) is { } own && Member(own, name) is { } member => member,
        var parts when scope.Type(parts, expression) is { } type => type.Name,
        [.. var holder, var name] when scope.Type(holder, expression) is { } type => Member(type, name),
        _ => null,
    };

    private static SymbolName? Member(DeclaredType type, string name) => type.Members.FirstOrDefault(member => member.Name.Simple.SequenceEqual(name))?.Name;
}
