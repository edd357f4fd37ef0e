using System.Globalization;
using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Surface;

/// <summary>Writes an enum and its values; a value that nobody wrote is counted on from the last that somebody did.</summary>
internal static class EnumSignatures
{
    public static IEnumerable<string> Of(EnumDeclarationSyntax type, string modifiers)
    {
        var name = Containers.Qualified(type, type.Identifier.ValueText);
        yield return $"{modifiers} enum {name}{Written.Of(type.BaseList)}";

        var (start, steps) = ("0", 0L);
        foreach (var member in type.Members)
        {
            (start, steps) = member.EqualsValue is { } written ? (Written.Of(written.Value), 0L) : (start, steps);
            yield return $"{name}.{member.Identifier.ValueText}={Value(start, steps)}";
            steps++;
        }
    }

    private static string Value(string start, long steps) => steps == 0
        ? start
        : long.TryParse(start, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number < long.MaxValue - steps
            ? (number + steps).ToString(CultureInfo.InvariantCulture)
            : $"{start}+{steps.ToString(CultureInfo.InvariantCulture)}";
}
