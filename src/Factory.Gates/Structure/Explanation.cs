using Factory.CodeModel.Graph;
using Factory.Model.Faults;

namespace Factory.Gates.Structure;

/// <summary>Says why something is there: the uses behind an edge between modules, or around a symbol, each with its place.</summary>
public static class Explanation
{
    private const int Suggested = 10;

    /// <summary>The uses behind an edge, as <c>A-&gt;B</c>, a line each, by place.</summary>
    /// <exception cref="InvalidInputException">It is no edge, or there is no such module.</exception>
    public static IReadOnlyList<string> OfEdge(StructureFacts facts, string edge)
    {
        var ends = edge.Split("->", StringSplitOptions.TrimEntries);
        if (ends is not [{ Length: > 0 }, { Length: > 0 }])
        {
            throw new InvalidInputException("--edge", $"'{edge}' is no edge", "Write A->B, with two modules of factory.yml");
        }

        var problems = new Problems();
        foreach (var unknown in ends.Where(end => !facts.Policy.Modules.ContainsKey(end)))
        {
            problems.Add("--edge", $"there is no module '{unknown}'", Nearest.Suggest(unknown, facts.Policy.Modules.Keys));
        }

        problems.ThrowIfAny();
        var uses = facts.Uses.Where(use => use.From == ends[0] && use.To == ends[1]).Select(use => use.Use).ToList();
        return uses.Count == 0
            ? [$"{ends[0]} does not use {ends[1]}."]
            : [$"{ends[0]} uses {ends[1]}: {Count(uses.Count)}.", .. Lines(uses)];
    }

    /// <summary>What a type or member uses, and what uses it.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="symbol">Its name, with or without the letter of its id, and without parameters where it has no overloads.</param>
    /// <exception cref="InvalidInputException">The solution declares no such symbol.</exception>
    public static IReadOnlyList<string> OfSymbol(StructureFacts facts, string symbol)
    {
        var named = facts.Graph.Types.SelectMany(type => type.Members.Select(member => member.Name).Prepend(type.Name)).Where(name => IsCalled(name, symbol)).ToHashSet();
        if (named.Count == 0)
        {
            throw new InvalidInputException("--symbol", $"the solution declares no '{symbol}'", Suggest(facts, symbol));
        }

        var users = facts.Graph.Uses.Where(use => IsPartOf(use.To, named) && !IsPartOf(use.From, named)).ToList();
        var used = facts.Graph.Uses.Where(use => IsPartOf(use.From, named) && !IsPartOf(use.To, named)).ToList();
        return
        [
            .. named.OrderBy(name => name.Id, StringComparer.Ordinal).Select(name => $"{name.Id} ({name.Assembly}, {Place(facts, name)})"),
            $"Used: {Count(users.Count)}.",
            .. Lines(users),
            $"Uses: {Count(used.Count)}.",
            .. Lines(used),
        ];
    }

    private static bool IsCalled(SymbolName name, string symbol) =>
        name.Id == symbol || name.Text == symbol || name.Text.Split('(')[0] == symbol;

    /// <summary>The members of a type that was named are parts of it.</summary>
    private static bool IsPartOf(SymbolName name, HashSet<SymbolName> named) => named.Contains(name) || named.Contains(name.Holder);

    private static string Place(StructureFacts facts, SymbolName name) =>
        (name.Member.Length > 0 ? facts.Graph.Member(name)?.Place : facts.Graph.TypeOf(name)?.Place)?.ToString() is { Length: > 0 } place ? place : "place unknown";

    private static string Suggest(StructureFacts facts, string symbol)
    {
        var simple = symbol[(symbol.LastIndexOf('.') + 1)..];
        var near = facts.Graph.Types.Select(type => type.Name.Text).Where(name => name.EndsWith($".{simple}", StringComparison.OrdinalIgnoreCase)).Take(Suggested).ToList();
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?" : "Give the full name of a type or member, such as Shop.Order.Ship";
    }

    private static IEnumerable<string> Lines(IEnumerable<Use> uses) =>
        uses.Select(use => (use.Place, Text: $"'{use.From.Text}' uses '{use.To.Text}' ({use.Kind.ToString().ToLowerInvariant()})"))
            .OrderBy(line => line.Place.Path, StringComparer.Ordinal)
            .ThenBy(line => line.Place.Line)
            .ThenBy(line => line.Text, StringComparer.Ordinal)
            .Select(line => $"  {(line.Place.Path.Length > 0 ? line.Place : "place unknown")}: {line.Text}");

    private static string Count(int uses) => uses == 1 ? "1 use" : $"{uses} uses";
}
