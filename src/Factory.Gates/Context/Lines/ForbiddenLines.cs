using Factory.Gates.Structure;
using Factory.Model.Policy;

namespace Factory.Gates.Context.Lines;

/// <summary>The uses that were decided against.</summary>
internal static class ForbiddenLines
{
    public static IReadOnlyList<ContextLine> Of(ContextSource source, ContextSlice slice) => !slice.TouchesCode
        ? []
        : [.. source.Policy.Structure.Forbidden.Where(use => slice.IsEverything || Binds(use, slice)).Select(Line)];

    /// <summary>Whether a module of the slice must not; of a rule about namespaces, types or projects nobody knows without the code.</summary>
    private static bool Binds(ForbiddenUse use, ContextSlice slice) => use.From.Kind != SymbolKind.Module
        || slice.Modules.Any(module => use.From.Fits(module) && !use.Except.Any(other => other.Kind == SymbolKind.Module && other.Fits(module)));

    private static ContextLine Line(ForbiddenUse use)
    {
        var who = use.From is { Kind: SymbolKind.Module, Pattern: "*" } ? "Nothing" : $"Nothing of {Name(use.From)}";
        var except = use.Except.Count == 0 ? "" : $" except {string.Join(", ", use.Except.Select(Name))}";
        return new($"{who}{except} uses {Name(use.To)}: {use.Reason.TrimEnd('.')}", $"dependencies.forbid {use.To}") { Trace = [NothingForbiddenIsUsed.Info.Id] };
    }

    private static string Name(Selector selector) => selector.Kind == SymbolKind.Module ? selector.Pattern : $"{selector.Kind.ToString().ToLowerInvariant()} {selector.Pattern}";
}
