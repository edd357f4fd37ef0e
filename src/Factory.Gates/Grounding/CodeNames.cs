using Factory.CodeModel.Names;

namespace Factory.Gates.Grounding;

/// <summary>Tells whether a name is one that the code of a repository knows.</summary>
/// <param name="own">The names of the repository.</param>
/// <param name="framework">The names of the framework; read only where the repository does not answer.</param>
internal sealed class CodeNames(NameIndex own, Lazy<NameIndex> framework)
{
    private const int MostAncestors = 200;
    private const string RootOfAll = "Object";

    private readonly Lazy<IReadOnlyList<CodeName>> declared = new(() => [.. own.All.Where(name => name.Kind is NameKind.Type or NameKind.Member or NameKind.Override or NameKind.Extension)]);

    /// <summary>Whether a name exists, given as <c>CsvExporter</c>, <c>CsvExporter.Write</c> or with its namespaces.</summary>
    public bool Knows(string name)
    {
        var parts = name.Split('.');
        var same = own.Called(parts[^1]);
        if (same.Any(known => known.Kind != NameKind.Used && EndsWith(known.Full, name)))
        {
            return true;
        }

        if (parts.Length == 1)
        {
            return same.Count > 0 || framework.Value.Called(name).Count > 0 || IsAttribute(name);
        }

        var owner = string.Join('.', parts[..^1]);
        var types = own.Called(parts[^2]).Where(known => known.Kind == NameKind.Type && EndsWith(known.Full, owner)).ToList();
        return types.Count > 0
            ? types.Any(type => HasMember(type, parts[^1]))
            : framework.Value.Called(parts[^1]).Any(known => EndsWith(known.Full, name)) || (parts.All(IsHeard) && !IsOwnNamespace(owner));
    }

    /// <summary>Whether one name is the end of another, part by part.</summary>
    public static bool EndsWith(string full, string name) =>
        full.EndsWith(name, StringComparison.Ordinal) && (full.Length == name.Length || full[full.Length - name.Length - 1] == '.');

    /// <summary>The full names of the types that a name may stand for.</summary>
    public IReadOnlyList<string> FullNamesOf(string name) =>
    [
        .. own.Called(name[(name.LastIndexOf('.') + 1)..]).Concat(framework.Value.Called(name[(name.LastIndexOf('.') + 1)..]))
            .Where(known => known.Kind == NameKind.Type && EndsWith(known.Full, name))
            .Select(known => known.Full)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>All that is declared, to suggest from.</summary>
    public IReadOnlyList<CodeName> Declared => declared.Value;

    /// <summary>Types that the repository declares under a name.</summary>
    public IEnumerable<CodeName> TypesCalled(string name) =>
        own.Called(name[(name.LastIndexOf('.') + 1)..]).Where(known => known.Kind == NameKind.Type && EndsWith(known.Full, name));

    private bool IsHeard(string part) => own.Called(part).Count > 0 || framework.Value.Called(part).Count > 0;

    private bool IsAttribute(string name) => own.Called($"{name}Attribute").Count > 0 || framework.Value.Called($"{name}Attribute").Count > 0;

    private bool IsOwnNamespace(string owner) =>
        own.Called(owner[(owner.LastIndexOf('.') + 1)..]).Any(known => known.Kind == NameKind.Namespace && EndsWith(known.Full, owner));

    /// <summary>A member may come from an ancestor, from an extension, or from an ancestor that only the compiler knows.</summary>
    private bool HasMember(CodeName type, string member)
    {
        var candidates = own.Called(member);
        if (candidates.Any(known => known.Kind == NameKind.Extension))
        {
            return true;
        }

        var ancestors = AncestorsOf(type);
        var declared = ancestors.SelectMany(ancestor => own.Called(ancestor).Where(known => known.Kind == NameKind.Type).Select(known => known.Full)).ToHashSet(StringComparer.Ordinal);
        if (candidates.Any(known => known.Kind is NameKind.Member or NameKind.Override && declared.Contains(known.Full[..^(member.Length + 1)])))
        {
            return true;
        }

        var foreign = ancestors.Where(ancestor => !own.Called(ancestor).Any(known => known.Kind == NameKind.Type)).ToList();
        return framework.Value.Called(member).Any(known => known.Kind == NameKind.Member && foreign.Append(RootOfAll).Any(ancestor => EndsWith(known.Full, $"{ancestor}.{member}")))
            || (foreign.Any(ancestor => IsUnheard(type, ancestor)) && IsUsedAndNotDeclared(candidates));
    }

    /// <summary>Whether an ancestor that only a package knows may have members of its own. A class declares itself what its interfaces want.</summary>
    private bool IsUnheard(CodeName type, string ancestor) =>
        !framework.Value.Called(ancestor).Any(known => known.Kind == NameKind.Type) && (IsInterface(type.Simple) || !IsInterface(ancestor));

    private static bool IsInterface(string name) => name is ['I', var second, ..] && char.IsUpper(second);

    /// <summary>What some type of the repository declares anew is not what a package's type hands down.</summary>
    private static bool IsUsedAndNotDeclared(IReadOnlyList<CodeName> candidates) =>
        candidates.Any(known => known.Kind is NameKind.Used or NameKind.Override) && !candidates.Any(known => known.Kind == NameKind.Member);

    /// <summary>The simple names of all that a type derives from, as far as the repository declares it, and of the first that it does not.</summary>
    private HashSet<string> AncestorsOf(CodeName type)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(type.Bases);
        while (found.Count < MostAncestors && waiting.TryDequeue(out var next))
        {
            if (found.Add(next))
            {
                own.Called(next).Where(known => known.Kind == NameKind.Type).SelectMany(known => known.Bases).ToList().ForEach(waiting.Enqueue);
            }
        }

        return found;
    }
}
