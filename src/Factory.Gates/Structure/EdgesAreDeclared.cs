using Factory.Gates.Envelope;
using Factory.Gates.PlanReview;
using Factory.Gates.Structure.Bases;
using Factory.Git.Changes;
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
    /// the change does, and only edges that the change adds are looked at: by the base's facts, or where they are not known by lines, which
    /// warns.
    /// </summary>
    public static CheckOutcome Ask(StructureFacts facts, BaseStructure before, GateScope scope)
    {
        if (facts.Policy.Structure.Edges is null && !IsPlanned(facts, scope))
        {
            return CheckOutcome.NotApplicable(Info, "the policy does not list the edges between modules, and no open plan belongs to the change");
        }

        if (facts.Missing(Info) is { } missing)
        {
            return missing;
        }

        var severity = facts.Policy.Structure.Edges is null && before.Structure is null ? Severity.Warning : Info.Severity;
        return CheckOutcome.Looked(
            Info,
            facts.Graph.Types.Count,
            [.. Broken(facts, before, scope).Select(edge => Undeclared(edge.Key, [.. edge]) with { Severity = severity }), .. Missing(facts, scope)]);
    }

    /// <summary>Edges that an open plan of the change declares and that no use makes. A plan may be built in several changes, so it is a note.</summary>
    private static IEnumerable<Finding> Missing(StructureFacts facts, GateScope scope)
    {
        var there = facts.Uses.Where(use => use.Crosses).Select(use => use.Edge).ToHashSet(StringComparer.Ordinal);
        return from plan in scope.Plans.Where(PlansOfChange.IsOpen)
               from edge in plan.Scope.Edges
               where !there.Contains(edge)
               select new Finding(
                   Info.Id,
                   Severity.Note,
                   $"plan {plan.Id}, {edge}",
                   $"Plan {plan.Id} ({plan.Title}) declares the edge '{edge}', and nothing uses it",
                   "Build it, leave it to a later change of the plan, or take it out of the plan",
                   new(plan.Path, plan.LineOf("scope", edge))) { Evidence = edge };
    }

    /// <summary>The edges that nobody declared, each with the uses behind it.</summary>
    internal static IEnumerable<IGrouping<string, ModuleUse>> Broken(StructureFacts facts, BaseStructure before, GateScope scope)
    {
        var edges = facts.Policy.Structure.Edges;
        if (edges is null && !IsPlanned(facts, scope))
        {
            return [];
        }

        var declared = (edges ?? []).Concat(scope.Plans.SelectMany(plan => plan.Scope.Edges).Where(IsExact)).ToHashSet(StringComparer.Ordinal);
        var known = before.Structure?.Edges.Select(edge => $"{edge.From} -> {edge.To}").ToHashSet(StringComparer.Ordinal);
        return facts.Uses.Where(use => use.Crosses)
            .GroupBy(use => use.Edge, StringComparer.Ordinal)
            .Where(edge => !IsDeclared(edge.First(), declared) && (edges is not null || (known is null ? IsWritten(edge, scope.Change) : !known.Contains(edge.Key))))
            .OrderBy(edge => edge.Key, StringComparer.Ordinal);
    }

    private static bool IsPlanned(StructureFacts facts, GateScope scope) => facts.Policy.Modules.Count > 0 && scope.Plans.Any(PlansOfChange.IsOpen);

    /// <summary>Each use behind an edge stands on a line that the change wrote, or in a file that it added; a use without a line says nothing of itself.</summary>
    private static bool IsWritten(IEnumerable<ModuleUse> edge, ChangeSet change)
    {
        var places = edge.Select(use => (use.Use.Place, File: change.Files.FirstOrDefault(file => file.Path == use.Use.Place.Path))).ToList();
        return places.All(use => use.File is not null && (use.Place.Line == 0 || IsNew(use.File, use.Place))) && places.Any(use => IsNew(use.File!, use.Place));
    }

    private static bool IsNew(FileChange file, SourceLocation place) => file.Kind == ChangeKind.Added || file.Touches(place.Line);

    /// <summary>A plan declares the edges that its change needs, each by name; only the policy can open more.</summary>
    private static bool IsExact(string edge) => !edge.Contains('*', StringComparison.Ordinal);

    /// <summary>A star of the policy stands for every module.</summary>
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
