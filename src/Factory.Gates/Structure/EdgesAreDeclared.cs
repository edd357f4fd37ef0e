using Factory.Gates.Envelope;
using Factory.Git.Changes;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0404: modules depend on each other only where somebody decided that they may.</summary>
public static class EdgesAreDeclared
{
    private const int Shown = 3;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0404",
        "Every edge between modules is declared",
        Severity.Error,
        "A new dependency is a decision, and the cheapest moment to take it is before anything rests on it.")
    {
        Leniency = Leniency.Baseline,
    };

    /// <summary>
    /// Looks at every edge; what the policy or a plan of the change declares may be there. Where the policy lists no edges, an open plan of
    /// the change does, and only edges that the change adds are looked at.
    /// </summary>
    public static CheckOutcome Ask(StructureFacts facts, IReadOnlyList<Plan> plans, ChangeSet change)
    {
        if (facts.Policy.Structure.Edges is null && !IsPlanned(facts, plans))
        {
            return CheckOutcome.NotApplicable(Info, "the policy does not list the edges between modules, and no open plan belongs to the change");
        }

        if (facts.Missing(Info) is { } missing)
        {
            return missing;
        }

        return CheckOutcome.Looked(Info, facts.Graph.Types.Count, Broken(facts, plans, change).Select(edge => Undeclared(edge.Key, [.. edge])));
    }

    /// <summary>The edges that nobody declared, each with the uses behind it.</summary>
    internal static IEnumerable<IGrouping<string, ModuleUse>> Broken(StructureFacts facts, IReadOnlyList<Plan> plans, ChangeSet change)
    {
        var edges = facts.Policy.Structure.Edges;
        if (edges is null && !IsPlanned(facts, plans))
        {
            return [];
        }

        var declared = (edges ?? []).Concat(plans.SelectMany(plan => plan.Scope.Edges)).ToHashSet(StringComparer.Ordinal);
        return facts.Uses.Where(use => use.Crosses)
            .GroupBy(use => use.Edge, StringComparer.Ordinal)
            .Where(edge => !IsDeclared(edge.First(), declared) && (edges is not null || IsNew(edge, change)))
            .OrderBy(edge => edge.Key, StringComparer.Ordinal);
    }

    private static bool IsPlanned(StructureFacts facts, IReadOnlyList<Plan> plans) => facts.Policy.Modules.Count > 0 && plans.Any(PlansOfChange.IsOpen);

    /// <summary>An edge is new where each use behind it is: on a line that the change wrote, or in a file that it added.</summary>
    private static bool IsNew(IEnumerable<ModuleUse> edge, ChangeSet change) => edge.All(use =>
        change.Files.FirstOrDefault(file => file.Path == use.Use.Place.Path) is { } file
        && (file.Kind == ChangeKind.Added || file.Touches(use.Use.Place.Line)));

    /// <summary>A star stands for every module.</summary>
    private static bool IsDeclared(ModuleUse edge, HashSet<string> declared) =>
        declared.Contains(edge.Edge) || declared.Contains($"{edge.From} -> *") || declared.Contains($"* -> {edge.To}") || declared.Contains("* -> *");

    private static Finding Undeclared(string edge, IReadOnlyList<ModuleUse> uses)
    {
        var first = uses.OrderByDescending(use => use.Use.Place.Line > 0).First();
        var shown = string.Join(", ", uses.Select(use => $"'{use.Use.From.Text}' uses '{use.Use.To.Text}'").Distinct(StringComparer.Ordinal).Take(Shown));
        var rest = uses.Count > Shown ? $", and {uses.Count - Shown} more" : "";
        return new(
            Info.Id,
            Info.Severity,
            edge,
            $"{first.From} depends on {first.To}, and nobody declared that it may: {shown}{rest}",
            $"Do without it, or declare '{edge}' in the plan of the change (scope.edges) and in factory.yml (dependencies.edges)",
            first.Use.Place) { Evidence = edge };
    }
}
