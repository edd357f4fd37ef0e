namespace Factory.Model.Policy;

/// <summary>Names parts of the code: <c>module:Gates</c>, <c>namespace:System.IO</c>, <c>type:System.Console</c>, <c>member:System.DateTime.Now</c>.</summary>
/// <param name="Kind">What the pattern is held against.</param>
/// <param name="Pattern">A name, in which <c>*</c> stands for any text.</param>
public sealed record Selector(SymbolKind Kind, string Pattern)
{
    /// <summary>Whether a name fits the pattern; letter case counts.</summary>
    public bool Fits(ReadOnlySpan<char> name) => Fits(Pattern, name);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}:{Pattern}";

    /// <summary>Goes back to the last star only, which bounds the time by the product of both lengths.</summary>
    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, next, star, retry) = (0, 0, -1, 0);
        while (at < name.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                (star, retry) = (next++, at);
            }
            else if (next < pattern.Length && pattern[next] == name[at])
            {
                (next, at) = (next + 1, at + 1);
            }
            else if (star >= 0)
            {
                (next, at) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern[next..].Trim('*').IsEmpty;
    }
}
