namespace Factory.Gates.Handover.CleanClones;

/// <summary>Lists what only this machine has.</summary>
internal sealed class MachineFacts(string home, string root)
{
    private const int MostParts = 256;
    private const int Deepest = 5;

    private static readonly HashSet<string> Made = new(["artifacts", "bin", "obj", "node_modules", "TestResults", ".vs", ".idea"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Variables, entries of the home folder, and what lies in the repository's folder uncommitted; what builds make is left out.</summary>
    public IReadOnlyList<MachineFact> All(IEnumerable<string> variables, IEnumerable<string> locals) =>
    [
        .. variables.Select(name => new MachineFact(MachineFactKind.Variable, name)),
        .. Entries(MachineFactKind.Home, home, ""),
        .. locals.Select(path => path.TrimEnd('/')).Where(path => !path.Split('/').Any(Made.Contains)).Select(path => new MachineFact(MachineFactKind.Local, path)),
    ];

    /// <summary>What a folder is made of; nothing for a variable, a file, and a folder that is too deep or too full.</summary>
    public IReadOnlyList<MachineFact> PartsOf(MachineFact fact) => fact.Kind == MachineFactKind.Variable || fact.Name.Count(letter => letter == '/') >= Deepest
        ? []
        : Entries(fact.Kind, fact.Kind == MachineFactKind.Home ? home : root, fact.Name);

    private static IReadOnlyList<MachineFact> Entries(MachineFactKind kind, string top, string folder)
    {
        var full = Path.Combine(top, folder);
        if (top.Length == 0 || !Directory.Exists(full))
        {
            return [];
        }

        var names = Directory.EnumerateFileSystemEntries(full).Take(MostParts + 1).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToList();
        return names.Count > MostParts ? [] : [.. names.Select(name => new MachineFact(kind, folder.Length == 0 ? name : $"{folder}/{name}"))];
    }
}
