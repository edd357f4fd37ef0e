using Factory.CodeModel.Graph;

namespace Factory.Gates.Structure.Patterns;

/// <summary>Which types use what, and what only a few do: by that a type is known. Tests don't count.</summary>
internal sealed class RareUses
{
    /// <summary>More users than these, beside the one that is looked at, and it says nothing of any of them.</summary>
    private const int Few = 2;

    /// <summary>What every kind of code uses, in a small solution too.</summary>
    private static readonly string[] Common =
        ["System", "System.Collections.Generic", "System.Collections.Immutable", "System.Linq", "System.Threading", "System.Threading.Tasks", "System.Globalization", "System.Text"];

    private readonly Dictionary<SymbolName, HashSet<SymbolName>> uses = [];
    private readonly Dictionary<SymbolName, HashSet<SymbolName>> users = [];

    public RareUses(StructureFacts facts)
    {
        var tests = new TestCode(facts);
        foreach (var type in facts.Graph.Types.Where(type => !tests.Holds(type.Name)))
        {
            uses[type.Name] = [];
        }

        foreach (var use in facts.Graph.Uses.Where(use => use.From.Holder != use.To.Holder && uses.ContainsKey(use.From.Holder)))
        {
            Add(use.From.Holder, use.To);
            Add(use.From.Holder, use.To.Holder);
        }
    }

    /// <summary>What a type uses: members, and types.</summary>
    public HashSet<SymbolName> Of(SymbolName type) => uses.GetValueOrDefault(type) ?? [];

    /// <summary>What is rare of this, each with its weight: the logarithm of how rarely it is used (inverse document frequency, Spärck Jones 1972). What only tests use is not known here.</summary>
    /// <param name="used">What is used.</param>
    /// <param name="apart">The types that don't count as users.</param>
    public IReadOnlyDictionary<SymbolName, double> Among(IEnumerable<SymbolName> used, IReadOnlySet<SymbolName> apart) => used
        .Where(symbol => !IsCommon(symbol) && users.ContainsKey(symbol))
        .Select(symbol => (Symbol: symbol, Users: users[symbol].Count(user => !apart.Contains(user))))
        .Where(pair => pair.Users <= Few)
        .ToDictionary(pair => pair.Symbol, pair => Math.Log((2.0 + uses.Count) / (1 + pair.Users)));

    /// <summary>All types that one uses, through others too.</summary>
    public HashSet<SymbolName> ReachedFrom(SymbolName type)
    {
        var reached = new HashSet<SymbolName>([type]);
        var waiting = new Queue<SymbolName>(reached);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var used in Of(next).Where(used => used.Member.Length == 0 && uses.ContainsKey(used)).Where(reached.Add))
            {
                waiting.Enqueue(used);
            }
        }

        return reached;
    }

    /// <summary>Whether it says nothing that code uses this.</summary>
    public static bool IsCommon(SymbolName symbol) => Common.Contains(symbol.Container, StringComparer.Ordinal);

    private void Add(SymbolName user, SymbolName used)
    {
        uses[user].Add(used);
        (users.TryGetValue(used, out var known) ? known : users[used] = []).Add(user);
    }
}
