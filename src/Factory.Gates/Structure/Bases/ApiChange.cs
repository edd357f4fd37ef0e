namespace Factory.Gates.Structure.Bases;

/// <summary>What happened to one symbol that others can use.</summary>
/// <param name="Symbol">The symbol as it is, or as it was where it is gone.</param>
/// <param name="What">What happened, in words that follow its name.</param>
/// <param name="IsBreaking">Whether code that used it no longer compiles, or no longer runs without being compiled again.</param>
public sealed record ApiChange(ApiSymbol Symbol, string What, bool IsBreaking)
{
    /// <summary>
    /// What lies between two trees, after the rules of .NET's library guidance on breaking changes: what is gone or has another signature
    /// breaks its users; a new member that whoever implements or derives must write breaks those.
    /// </summary>
    public static IReadOnlyList<ApiChange> Between(TreeStructure before, TreeStructure now)
    {
        var old = before.Api.ToDictionary(Key);
        var current = now.Api.ToDictionary(Key);
        return
        [
            .. from pair in old.Keys.Concat(current.Keys).Distinct()
               let was = old.GetValueOrDefault(pair)
               let symbol = current.GetValueOrDefault(pair)
               where was?.Signature != symbol?.Signature
               orderby pair.Assembly, pair.Framework, pair.Id
               select Of(was, symbol, old.ContainsKey((pair.Assembly, pair.Framework, (symbol ?? was)!.TypeId))),
        ];
    }

    private static (string Assembly, string Framework, string Id) Key(ApiSymbol symbol) => (symbol.Assembly, symbol.Framework, symbol.Id);

    private static ApiChange Of(ApiSymbol? was, ApiSymbol? symbol, bool typeWasThere) => (was, symbol) switch
    {
        (null, { } added) => new(added, added.IsDuty && typeWasThere ? "is new, and whoever implements or derives must write it" : "is new", added.IsDuty && typeWasThere),
        ({ } gone, null) => new(gone, "is gone", true),
        _ => new(symbol!, $"was '{was!.Signature}' and is '{symbol!.Signature}'", Breaks(was, symbol)),
    };

    /// <summary>What gives more than before takes nothing from anybody: overriding, another accessor, a class that is open now, a member that is public now.</summary>
    private static bool Breaks(ApiSymbol was, ApiSymbol now) => !(
        now.Signature == $"virtual {was.Signature}"
        || was.Signature == $"sealed {now.Signature}"
        || (was.Id[0] == 'T' && was.Signature == $"abstract {now.Signature}")
        || was.Signature == $"protected {now.Signature}"
        || (was.Signature.EndsWith("; }", StringComparison.Ordinal) && now.Signature.StartsWith(was.Signature[..^1], StringComparison.Ordinal)));
}
