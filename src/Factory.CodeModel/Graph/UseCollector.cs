using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Gathers uses, each once: the first place of each kind between two symbols counts.</summary>
internal sealed class UseCollector(SymbolTable symbols)
{
    private const string Compiler = "T:System.Runtime.CompilerServices.";

    /// <summary>What every type derives from, and what the compiler puts on declarations by itself.</summary>
    private static readonly HashSet<string> Added = new(
        [
            "T:System.Object", "T:System.ValueType", "T:System.Enum", "T:System.MulticastDelegate", "M:System.Object.#ctor",
            "T:System.ParamArrayAttribute", "T:System.Reflection.DefaultMemberAttribute", "T:System.Runtime.InteropServices.InAttribute",
            "T:System.Runtime.InteropServices.OutAttribute", "T:System.Runtime.InteropServices.OptionalAttribute",
        ],
        StringComparer.Ordinal);

    /// <summary>Of the types that serve compilers those that people use by name.</summary>
    private static readonly HashSet<string> Named = new(
        [$"{Compiler}Unsafe", $"{Compiler}ConditionalWeakTable`2", $"{Compiler}RuntimeFeature", $"{Compiler}StrongBox`1"], StringComparer.Ordinal);

    private static readonly SymbolName Nobody = new("", "T:");

    private Mark[] marks = [];
    private int user;
    private SymbolName from = Nobody;

    public UseList Uses { get; } = [];

    /// <summary>Who uses what is added; null for code that the repository does not hold.</summary>
    public SymbolName? User => ReferenceEquals(from, Nobody) ? null : from;

    /// <summary>Whether a use of it says nothing about the source: the compiler adds such uses, and builds differ in them.</summary>
    public static bool IsNoise(SymbolName name) =>
        Added.Contains(name.Id)
        || (name.Type.StartsWith(Compiler, StringComparison.Ordinal) && !Named.Contains(name.Type))
        || (name.Type.StartsWith("T:System.Diagnostics.Debugger", StringComparison.Ordinal) && name.Type.EndsWith("Attribute", StringComparison.Ordinal))
        || name.Type.StartsWith("T:Microsoft.CodeAnalysis.Embedded", StringComparison.Ordinal)
        || GeneratedCode.IsId(name.Type)
        || (name.Member.Length > 0 && GeneratedCode.IsId(name.Member));

    /// <summary>What is added from now on is used by this symbol.</summary>
    public void Begin(SymbolName name)
    {
        from = name;
        user++;
    }

    /// <summary>Adds a use of each of these symbols.</summary>
    public void Add(ReadOnlySpan<int> targets, UseKind kind, SourceLocation place)
    {
        foreach (var target in targets)
        {
            Add(target, kind, place);
        }
    }

    /// <summary>Adds a use.</summary>
    public void Add(int target, UseKind kind, SourceLocation place)
    {
        if (IsNew(target, kind))
        {
            Uses.Add(new(from, symbols[target], kind, place));
        }
    }

    /// <summary>Adds a use by an instruction.</summary>
    public void Add(int target, UseKind kind, PlaceCursor places, int offset)
    {
        if (IsNew(target, kind))
        {
            Uses.Add(new(from, symbols[target], kind, places.At(offset)));
        }
    }

    /// <summary>Whether a use says something that was not said before.</summary>
    private bool IsNew(int target, UseKind kind)
    {
        if (marks.Length <= target)
        {
            Array.Resize(ref marks, Math.Max(symbols.Expected, Math.Max(symbols.Count, marks.Length * 2)));
        }

        ref var mark = ref marks[target];
        if (mark.User != user)
        {
            (mark.User, mark.Kinds) = (user, 0);
        }

        var bit = (byte)(1 << (int)kind);
        if ((mark.Kinds & bit) != 0)
        {
            return false;
        }

        mark.Kinds |= bit;
        var to = symbols[target];
        var isOwn = to.Type == from.Type && to.Assembly == from.Assembly && (to.Member.Length == 0 || to.Member == from.Member);
        return !isOwn && !(mark.IsNoise ??= IsNoise(to));
    }

    /// <summary>What is known of a symbol: who used it last, and how.</summary>
    private struct Mark
    {
        public int User;
        public byte Kinds;
        public bool? IsNoise;
    }
}
