using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Names;

/// <summary>Reads the names of C# source text. Any text can be read: what is no C# simply has fewer.</summary>
public static class SourceNames
{
    private const int LongestName = 512;

    /// <summary>What a file declares and what else it names with a capital letter, each once, in no particular order.</summary>
    public static IReadOnlyList<CodeName> Of(string text, CancellationToken cancellation)
    {
        var declared = new Dictionary<(NameKind, string), CodeName>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in ParsedVariants.Of(text, cancellation).Units)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var node in unit.DescendantNodes())
            {
                foreach (var name in DeclaredBy(node).Where(name => name.Full.Length <= LongestName))
                {
                    declared.TryAdd((name.Kind, name.Full), name);
                }
            }

            used.UnionWith(unit.DescendantTokens().Select(Word).Where(IsName));
        }

        return [.. declared.Values, .. used.Select(name => new CodeName(NameKind.Used, name))];
    }

    private static IEnumerable<CodeName> DeclaredBy(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => Beginnings(Named(NameKind.Namespace, space, string.Join('.', Parts(space.Name)))),
        ExtensionBlockDeclarationSyntax => [],
        DelegateDeclarationSyntax type => [Named(NameKind.Type, type, type.Identifier.ValueText)],
        BaseTypeDeclarationSyntax type => TypeAndParameters(type),
        MethodDeclarationSyntax method => [Named(IsExtension(method) ? NameKind.Extension : KindOf(method), method, method.Identifier.ValueText)],
        PropertyDeclarationSyntax property => [Named(KindOf(property), property, property.Identifier.ValueText)],
        EventDeclarationSyntax notice => [Named(NameKind.Member, notice, notice.Identifier.ValueText)],
        EnumMemberDeclarationSyntax member => [Named(NameKind.Member, member, member.Identifier.ValueText)],
        BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(field => Named(NameKind.Member, fields, field.Identifier.ValueText)),
        _ => [],
    };

    /// <summary>The parameters of a record are its properties.</summary>
    private static IEnumerable<CodeName> TypeAndParameters(BaseTypeDeclarationSyntax type)
    {
        var name = Named(NameKind.Type, type, type.Identifier.ValueText);
        yield return name with { Bases = [.. type.BaseList?.Types.Select(item => Last(item.Type)).Where(part => part.Length > 0) ?? []] };
        foreach (var parameter in (type as RecordDeclarationSyntax)?.ParameterList?.Parameters ?? [])
        {
            yield return new(NameKind.Member, $"{name.Full}.{parameter.Identifier.ValueText}");
        }
    }

    /// <summary>A namespace and those that it stands in.</summary>
    private static IEnumerable<CodeName> Beginnings(CodeName space)
    {
        for (var end = space.Full.Length; end > 0; end = space.Full.LastIndexOf('.', end - 1))
        {
            yield return new(NameKind.Namespace, space.Full[..end]);
        }
    }

    private static NameKind KindOf(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.OverrideKeyword) ? NameKind.Override : NameKind.Member;

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true
        || method.Parent is ExtensionBlockDeclarationSyntax;

    /// <summary>An identifier, or a text that could be one: what is called by name in configuration is real as well.</summary>
    private static string Word(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken) ? token.ValueText : "";

    private static bool IsName(string word) =>
        word.Length is > 1 and <= LongestName && char.IsUpper(word[0]) && word.All(letter => char.IsLetterOrDigit(letter) || letter is '_');

    private static string Last(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };

    private static CodeName Named(NameKind kind, SyntaxNode node, string name) => new(kind, string.Join('.', node.Ancestors().SelectMany(Segments).Reverse().Append(name)));

    /// <summary>What a container adds to the names in it, from the innermost outwards; a block of extensions adds nothing.</summary>
    private static IEnumerable<string> Segments(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => Parts(space.Name).Reverse(),
        ExtensionBlockDeclarationSyntax => [],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        _ => [],
    };

    private static IEnumerable<string> Parts(NameSyntax name) => name.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(part => part.Identifier.ValueText);
}
