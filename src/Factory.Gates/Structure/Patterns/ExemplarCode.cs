using Factory.CodeModel.Graph;
using Factory.Model.Policy;

namespace Factory.Gates.Structure.Patterns;

/// <summary>The exemplar of a pattern in compiled code.</summary>
/// <param name="Type">Its type, or the type that holds it.</param>
/// <param name="Member">Its name without parameters, where it is a member; else empty.</param>
internal sealed record ExemplarCode(DeclaredType Type, string Member)
{
    /// <summary>The symbol that an exemplar names, in its file if the file holds one of that name; null where nothing is called so.</summary>
    public static ExemplarCode? Find(CodeGraph graph, Exemplar exemplar) => graph.Types
        .SelectMany(type => Named(type, exemplar.Symbol))
        .OrderByDescending(code => code.Type.Place.Path == exemplar.Path)
        .ThenBy(code => code.Member.Length)
        .FirstOrDefault();

    /// <summary>Whether a symbol is the exemplar, or a part of it: a member, or a type inside of it.</summary>
    public bool Holds(SymbolName symbol) => symbol.Assembly == Type.Name.Assembly && Holds(symbol.Id);

    /// <summary>The same by a symbol's id alone.</summary>
    public bool Holds(string id)
    {
        var own = Member.Length > 0 ? $"{Type.Name.Text}.{Member}" : Type.Name.Text;
        return id.Length > 2 && id.AsSpan(2).StartsWith(own, StringComparison.Ordinal) && (id.Length == own.Length + 2 || id[own.Length + 2] is '.' or '(' or '`');
    }

    private static IEnumerable<ExemplarCode> Named(DeclaredType type, string symbol)
    {
        var name = WithoutArity(type.Name.Text);
        if (Ends(name, symbol))
        {
            return [new(type, "")];
        }

        return symbol.LastIndexOf('.') is > 0 and var dot && Ends(name, symbol[..dot]) && type.Members.Any(member => member.Name.Simple.SequenceEqual(symbol.AsSpan(dot + 1)))
            ? [new(type, symbol[(dot + 1)..])]
            : [];
    }

    private static bool Ends(string name, string symbol) => name == symbol || name.EndsWith($".{symbol}", StringComparison.Ordinal);

    private static string WithoutArity(string name) => string.Join('.', name.Split('.').Select(part => part.Split('`')[0]));
}
