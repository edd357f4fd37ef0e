using Factory.CodeModel.Graph;
using Factory.Git.Changes;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0411: what a change adds is used by something.</summary>
public static class NewCodeIsUsed
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0411",
        "New code is used",
        Severity.Warning,
        "Code that nobody calls is read, compiled, changed along and trusted, and nothing shows whether it works.");

    /// <summary>Looks at the types and methods on lines of the change that no other assembly can see.</summary>
    public static CheckOutcome Ask(StructureFacts facts, ChangeSet change)
    {
        if (facts.Missing(Info) is { } missing)
        {
            return missing;
        }

        if (facts.Graph.Assemblies.Any(assembly => !assembly.Graph.HasPlaces))
        {
            return CheckOutcome.NotEvaluated(Info, "there is no portable PDB, so nothing tells where code stands; set DebugType to portable or embedded") with
            {
                // What only warns must not block because it could not look.
                Required = false,
            };
        }

        var news = new NewSymbols(facts.Graph, change);
        var (types, members) = (news.Types, news.Members);
        return types.Count + members.Count == 0
            ? CheckOutcome.NotApplicable(Info, "the change adds no type or method that only its own assembly can see")
            : CheckOutcome.Looked(Info, types.Count + members.Count, [.. Idle(types, members, new Used(facts.Graph))]);
    }

    /// <summary>The members of a type that nobody uses need no findings of their own.</summary>
    private static IEnumerable<Finding> Idle(IReadOnlyList<DeclaredType> types, IReadOnlyList<(DeclaredType Type, DeclaredMember Member)> members, Used used)
    {
        var idle = types.Where(type => !used.Holds(type)).ToList();
        var covered = idle.Select(type => type.Name).ToHashSet();
        return idle.Select(type => Found(type.Name, "type", type.Place))
            .Concat(members
                .Where(pair => !covered.Contains(pair.Type.Name) && !used.Holds(pair.Member))
                .Select(pair => Found(pair.Member.Name, "member", pair.Member.Place)));
    }

    private static Finding Found(SymbolName name, string what, SourceLocation place) => new(
        Info.Id,
        Info.Severity,
        name.Id,
        $"The change adds the {what} '{name.Text}', which nothing in the solution uses",
        "Use it, or leave it out until something needs it; code that is only found by reflection carries an attribute that says so",
        place);
}
