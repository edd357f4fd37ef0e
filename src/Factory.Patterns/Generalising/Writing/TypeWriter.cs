using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Writing;

/// <summary>Writes the type of a typed metavariable; its type arguments may be any.</summary>
internal sealed class TypeWriter(PatternText text, Metavariables metavariables)
{
    public void Write(TypeSyntax type)
    {
        switch (type)
        {
            case GenericNameSyntax generic:
                text.Add(generic.Identifier, isName: true);
                text.Add(default, $"<{string.Join(", ", generic.TypeArgumentList.Arguments.Select(argument => metavariables.Of([argument])))}>");
                break;
            case QualifiedNameSyntax qualified:
                Write(qualified.Right);
                break;
            case ArrayTypeSyntax array:
                Write(array.ElementType);
                text.Add(default, string.Concat(array.RankSpecifiers.Select(rank => rank.ToString())));
                break;
            default:
                text.Add(type.GetFirstToken(), isName: true);
                break;
        }
    }
}
