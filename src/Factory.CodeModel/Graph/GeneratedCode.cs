using System.Buffers;

namespace Factory.CodeModel.Graph;

/// <summary>Tells by their names what compilers made: names that no source can write.</summary>
internal static class GeneratedCode
{
    /// <summary>What holds the statements of a file that stand outside of types.</summary>
    public const string TopLevel = "<Main>$";

    private const int HashLength = 64;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789ABCDEF");

    /// <summary>Whether a type or member of this name was made by a compiler: by C# (<c>&lt;…&gt;</c>), Visual Basic (<c>$</c>) or F# (<c>@</c>).</summary>
    public static bool IsName(string name) =>
        (name.StartsWith('<') && FileLocal(name) == 0 && name != TopLevel)
        || name.StartsWith("VB$", StringComparison.Ordinal)
        || name.StartsWith("_Closure$", StringComparison.Ordinal)
        || name.Contains('@', StringComparison.Ordinal);

    /// <summary>Whether an id holds a name that no source can write.</summary>
    public static bool IsId(string id)
    {
        if (!id.AsSpan().ContainsAny('<', '$', '@'))
        {
            return false;
        }

        var end = id.IndexOf('(', StringComparison.Ordinal);
        foreach (var part in id.AsSpan(2, (end < 0 ? id.Length : end) - 2).Split('.'))
        {
            var name = id.AsSpan(2)[part];
            if (name.Length > 0 && name[0] is '<' or 'V' or '_' && IsName(name.ToString()))
            {
                return true;
            }
        }

        return end < 0 && id.Contains('@', StringComparison.Ordinal);
    }

    /// <summary>Whether all methods of a generated type belong to who makes one: not for closures, which members share.</summary>
    public static bool IsWhole(string name) => !name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal) && !name.StartsWith("<>c", StringComparison.Ordinal) && !name.StartsWith("_Closure$", StringComparison.Ordinal);

    /// <summary>The name of a field; of one that keeps a parameter of a primary constructor (<c>&lt;clock&gt;P</c>) the parameter's, which is what the source uses.</summary>
    public static string Parameter(string field) => field.StartsWith('<') && field.EndsWith(">P", StringComparison.Ordinal) ? field[1..^2] : field;

    /// <summary>The name as the source has it: the compiler puts the file before the name of a file-local type.</summary>
    public static string Written(string name) => name[FileLocal(name)..];

    /// <summary>The length of what stands before a file-local type's name: <c>&lt;File&gt;F</c>, a SHA-256 of the path, <c>__</c>.</summary>
    private static int FileLocal(string name)
    {
        var close = name.StartsWith('<') ? name.IndexOf(">F", StringComparison.Ordinal) : -1;
        var end = close + 2 + HashLength;
        return close >= 0
            && name.Length > end + 2
            && !name.AsSpan(close + 2, HashLength).ContainsAnyExcept(Hexadecimal)
            && name.AsSpan(end).StartsWith("__", StringComparison.Ordinal)
                ? end + 2
                : 0;
    }
}
