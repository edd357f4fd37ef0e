using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Surface;

/// <summary>Writes a parameter list: names and default values are part of what callers depend on, attributes are not.</summary>
internal static class Parameters
{
    public static string Of(BaseParameterListSyntax list)
    {
        var parameters = string.Join(", ", list.Parameters.Select(Of));
        return list is BracketedParameterListSyntax ? $"[{parameters}]" : $"({parameters})";
    }

    private static string Of(ParameterSyntax parameter) => string.Join(
        ' ',
        parameter.Modifiers.Select(modifier => modifier.Text)
            .Append(Written.Of(parameter.Type))
            .Append(parameter.Identifier.ValueText + Written.Of(parameter.Default))
            .Where(part => part.Length > 0));
}
