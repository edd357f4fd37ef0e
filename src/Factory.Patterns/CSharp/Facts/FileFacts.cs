using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.CSharp.Facts;

/// <summary>What one tree says about names: what it imports, which namespaces it is in.</summary>
internal sealed class FileFacts
{
    private readonly HashSet<string> imported = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);

    public FileFacts(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(inner => inner is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            switch (node)
            {
                case UsingDirectiveSyntax { Alias: { } alias, NamespaceOrType: var target }:
                    aliases.TryAdd(alias.Name.Identifier.Text, target.ToString());
                    break;
                case UsingDirectiveSyntax { Name: { } name } directive when directive.StaticKeyword.Span.IsEmpty:
                    imported.Add(Plain(name));
                    break;
                case BaseNamespaceDeclarationSyntax names:
                    AddEnclosing(Plain(names.Name));
                    break;
            }
        }
    }

    /// <summary>Whether the file has any name for something of another name.</summary>
    public bool HasAliases => aliases.Count > 0;

    /// <summary>Whether the names of a namespace can be written here without it.</summary>
    public bool Imports(string names) => imported.Contains(names);

    /// <summary>Whether a dotted name is that of a namespace, as far as this file shows.</summary>
    public bool IsNamespace(string names) =>
        names is "System" or "Microsoft" or "global"
        || names.StartsWith("System.", StringComparison.Ordinal) || names.StartsWith("Microsoft.", StringComparison.Ordinal)
        || imported.Any(known => known == names || known.StartsWith($"{names}.", StringComparison.Ordinal));

    /// <summary>What an alias stands for; null for a name that is none.</summary>
    public string? Alias(string name) => aliases.GetValueOrDefault(name);

    private static string Plain(NameSyntax name) => string.Concat(name.ToString().Where(letter => !char.IsWhiteSpace(letter)));

    private void AddEnclosing(string names)
    {
        for (var end = names.Length; end > 0; end = names.LastIndexOf('.', end - 1))
        {
            imported.Add(names[..end]);
        }
    }
}
