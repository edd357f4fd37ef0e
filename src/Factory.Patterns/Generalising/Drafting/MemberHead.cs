using Factory.Patterns.Generalising.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Writes what a member is declared as, with any name and any body.</summary>
internal sealed class MemberHead(OwnNames own, Metavariables metavariables, Detail detail)
{
    private static readonly HashSet<string> Accessibility = new(StringComparer.Ordinal) { "public", "private", "protected", "internal", "new", "partial" };

    /// <summary>The nodes that the fix touched.</summary>
    public required IReadOnlySet<SyntaxNode> Touched { get; init; }

    /// <summary>The modifiers that the fix added or removed.</summary>
    public required IReadOnlySet<string> Words { get; init; }

    /// <summary>How many names of an API are kept.</summary>
    public int Names { get; private set; }

    /// <summary>The pattern; empty for a member that none can be written of.</summary>
    public string Write(MemberDeclarationSyntax member)
    {
        var name = metavariables.Other("NAME");
        var declared = member switch
        {
            MethodDeclarationSyntax method => $"{Type(method.ReturnType)} {name}({Parameters(method.ParameterList)}){(method.Body is null && method.ExpressionBody is null ? ";" : " { ... }")}",
            PropertyDeclarationSyntax property => $"{Type(property.Type)} {name} {Accessors(property)}",
            FieldDeclarationSyntax { Declaration: { Variables: [var only] } field } => $"{Type(field.Type)} {name}{Value(only)};",
            TypeDeclarationSyntax type => $"{type.Keyword.Text} {name}{Bases(type)} {{ ... }}",
            _ => "",
        };
        return declared.Length == 0 ? "" : $"{Attributes(member)}{Modifiers(member)}{declared}";
    }

    private string Attributes(MemberDeclarationSyntax member) => string.Concat(member.AttributeLists
        .SelectMany(list => list.Attributes)
        .Where(attribute => detail != Detail.Bare || Touched.Contains(attribute) || Touched.Contains(attribute.Parent!))
        .Select(attribute => $"[{Attribute(attribute)}] "));

    private string Attribute(AttributeSyntax attribute)
    {
        Names++;
        return attribute.ArgumentList is not { Arguments.Count: > 0 } list ? attribute.Name.ToString()
            : Touched.Contains(attribute) ? $"{attribute.Name}{Text(list)}"
            : $"{attribute.Name}(...)";
    }

    private string Modifiers(MemberDeclarationSyntax member) => string.Concat(member.Modifiers
        .Where(word => detail == Detail.Whole || !Accessibility.Contains(word.Text) || Words.Contains(word.Text))
        .Select(word => $"{word.Text} "));

    private string Type(TypeSyntax type)
    {
        var writer = new PatternWriter(own, metavariables, detail == Detail.Whole ? Detail.Whole : Detail.Ends) { Touched = Touched };
        var written = writer.Write(type);
        Names += type.ToString() == "void" && !Touched.Contains(type) && !Words.Contains("async") ? 0 : writer.Text.Names;
        return written;
    }

    private string Parameters(ParameterListSyntax list)
    {
        var touched = list.Parameters.Where(Touched.Contains).ToList();
        if (touched.Count == 0)
        {
            return list.Parameters.Count == 0 && detail == Detail.Whole ? "" : "...";
        }

        return $"..., {string.Join(", ", touched.Select(Parameter))}, ...";
    }

    private string Parameter(ParameterSyntax parameter)
    {
        var words = string.Concat(parameter.Modifiers.Select(word => $"{word.Text} "));
        var value = parameter.Default is { } byDefault ? $" = {Text(byDefault.Value)}" : "";
        return parameter.Type is { } type ? $"{words}{Type(type)} {metavariables.Of([parameter.Identifier])}{value}" : metavariables.Of([parameter.Identifier]);
    }

    private string Accessors(PropertyDeclarationSyntax property) =>
        property.AccessorList is { } list && list.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null)
            ? $"{{ {string.Join(' ', list.Accessors.Select(accessor => accessor.WithAttributeLists(default).WithoutTrivia().ToString()))} }}{(property.Initializer is { } value ? $" = {Text(value.Value)};" : "")}"
            : "{ }";

    private string Value(VariableDeclaratorSyntax variable) => variable.Initializer is { } value ? $" = {Text(value.Value)}" : "";

    private string Bases(TypeDeclarationSyntax type)
    {
        var bases = type.BaseList?.Types.Where(one => detail != Detail.Bare || Touched.Contains(one)).Select(one => Type(one.Type)).ToList() ?? [];
        return bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}";
    }

    private string Text(SyntaxNode node)
    {
        var writer = new PatternWriter(own, metavariables, detail) { Touched = Touched };
        var written = writer.Write(node);
        Names += writer.Text.Names;
        return written;
    }
}
